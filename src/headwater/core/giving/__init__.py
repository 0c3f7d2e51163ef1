"""Needs met with people one trusts: who fits a need, and why, in words that can be checked."""
