"""The client’s phone comes into the session."""
