"""In the session: a reminder, only if memory is the worry, and a test message that both see arrive."""
