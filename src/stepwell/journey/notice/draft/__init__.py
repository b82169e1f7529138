"""A draft that a language model makes of what a client shares: read, changed and kept, or let go."""
