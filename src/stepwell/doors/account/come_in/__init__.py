"""Coming in for the first time, or again, with a code that was said aloud."""
