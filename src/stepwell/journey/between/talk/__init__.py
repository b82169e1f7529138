"""Conversations with oneself, a question at a time: which to open, the turn, and what was said."""
