"""A signed agreement: to read, to print, to pause, to stop."""
