"""Therapy sessions on the calendar. On screen a session; in code a Meeting, as Django owns the word session."""
