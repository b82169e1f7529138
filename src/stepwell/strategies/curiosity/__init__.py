"""What got in the way, what to try next, and whether it is useful."""
