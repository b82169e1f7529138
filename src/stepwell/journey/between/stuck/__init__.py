"""Stuck: the line that was agreed for this moment, something smaller, and help."""
