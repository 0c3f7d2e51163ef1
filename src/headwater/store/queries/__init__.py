"""Reading for pages, commands and the API, by the same names as the screens."""
