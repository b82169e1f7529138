"""Somebody to call, now: public, quick, and never empty."""
