"""What this room knows of, one noun a file."""
