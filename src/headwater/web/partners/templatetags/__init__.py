"""The tags of the pages of partners."""
