"""The pages behind the daily mail: one thing to do on each, and a button for what became of it."""
