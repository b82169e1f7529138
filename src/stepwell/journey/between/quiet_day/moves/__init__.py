"""Nineteen moves. Each really does something; what a client may not change alone waits for the session."""
