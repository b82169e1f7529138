"""Together: what the client lets be seen, side by side, to be curious about in the room."""
