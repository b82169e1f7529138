"""Reminders: what rings when, in which words, and whether it really arrives."""
