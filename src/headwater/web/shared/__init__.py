"""What every page has: the shell, the guards at the door, the design system."""
