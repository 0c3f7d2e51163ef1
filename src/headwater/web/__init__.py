"""The private pages, by screen."""
