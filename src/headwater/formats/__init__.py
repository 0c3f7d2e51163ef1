"""File formats: bytes to plain values and back, pure like core."""
