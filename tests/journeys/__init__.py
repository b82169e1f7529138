"""Whole days and weeks, through the pages, in a real browser."""
