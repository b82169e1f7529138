"""A language model that a clinic may plug in: who allows it, and what of its words may pass."""
