"""What the workspace is called, its zone and currency, its limits, and how pages look."""
