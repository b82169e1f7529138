"""Discover: guess and what happened, questions to one's own days, the ways to all that was found out."""
