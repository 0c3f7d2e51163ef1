"""What the workspace is called, its zone, limits and goals, its kinds of sources and partners, and how pages look."""
