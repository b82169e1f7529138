"""A note, read by local rules while a therapist writes it."""
