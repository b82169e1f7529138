"""Frozen values of this room: guesses, written conversations, and how far one has come."""
