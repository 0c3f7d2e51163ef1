"""`headwater review`: from client lists to "these are my best sources", printed or as JSON, CSV or one page."""
