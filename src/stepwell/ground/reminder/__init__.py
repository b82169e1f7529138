"""Nudges a client asked for: when, how, in which neutral words, and whether they really arrive."""
