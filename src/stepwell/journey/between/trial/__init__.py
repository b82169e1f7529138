"""A week with a moment is over: keep it, try another, or talk about it."""
