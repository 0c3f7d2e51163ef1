"""Hands plain values to the outside: mail servers and folders. It knows no tables; the caller records what failed."""
