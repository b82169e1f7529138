"""What is done in this room, one noun a file. Safe to repeat."""
