"""Checkers: each takes the root of a house (or what stands in it) and returns one line a finding."""
