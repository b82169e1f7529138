"""Guesses counted; conversations read, checked and walked through."""
