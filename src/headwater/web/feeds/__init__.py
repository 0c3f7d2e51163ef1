"""What is planned, in the user's own calendar: feeds behind secret addresses, and single entries as files."""
