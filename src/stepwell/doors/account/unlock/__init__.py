"""Opening a known phone with its PIN, and locking it."""
