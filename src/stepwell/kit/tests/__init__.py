"""Tests of the kit; they need no Django."""
