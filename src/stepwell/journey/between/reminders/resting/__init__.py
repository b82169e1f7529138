"""Quiet hours, and a hard week with one tap."""
