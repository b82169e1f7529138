"""Who may ask for what, and what never leaves the house."""
