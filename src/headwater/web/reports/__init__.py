"""Reports: one question each, answered by a table whose every cell can be opened; as a page, CSV or JSON."""
