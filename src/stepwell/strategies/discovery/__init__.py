"""Guesses, and what happened: "I did not know that about me"."""
