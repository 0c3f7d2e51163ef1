"""Starter lists of partner categories, profession by profession: plain data."""
