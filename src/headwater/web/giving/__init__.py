"""The room of giving: who needs what, who could help, introductions, and what the week gave."""
