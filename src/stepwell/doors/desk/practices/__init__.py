"""The library, and what a clinic adds to it."""
