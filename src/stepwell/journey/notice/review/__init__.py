"""The look back that opens a session: what surprised us, what we noticed, and what becomes of each plan."""
