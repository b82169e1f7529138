"""The bounds: whatever a language model says, what passes here keeps them."""
