"""The kit: what others must know of me, its stories, the paper to hand out, and who has which version."""
