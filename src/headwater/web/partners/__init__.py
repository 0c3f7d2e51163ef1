"""Referral partners: who is one, in which category, how far it has come, and the spheres around them."""
