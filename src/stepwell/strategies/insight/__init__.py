"""3 what follow-through teaches, and the last minutes of a session."""
