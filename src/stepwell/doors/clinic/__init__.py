"""Admins of a clinic: how many, never who or what."""
