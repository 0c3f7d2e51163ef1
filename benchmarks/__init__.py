"""Measures speed and size: seeded, printed beside the targets, never a timed test in the suite."""
