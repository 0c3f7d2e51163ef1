"""What we do: one function per verb, one transaction each; the only writers."""
