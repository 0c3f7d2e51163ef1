"""Reasons to act today, one file each."""
