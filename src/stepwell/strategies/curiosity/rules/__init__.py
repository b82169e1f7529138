"""What to ask, and how to say it; pure functions, one noun a file."""
