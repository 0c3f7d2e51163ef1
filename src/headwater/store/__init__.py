"""What we remember: the one Django data app; nobody else defines tables."""
