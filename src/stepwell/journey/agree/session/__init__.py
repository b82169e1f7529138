"""A session begins, goes on and ends."""
