"""Somebody I trust: a link, what I tick for it, and what comes back."""
