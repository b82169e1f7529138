"""Therapy sessions on the calendar. A session on screen, a Meeting in code, as Django owns that word."""
