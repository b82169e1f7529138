"""Signing in, coming in, unlocking, and what is kept about me."""
