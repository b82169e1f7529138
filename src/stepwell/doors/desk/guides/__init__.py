"""The conversations that clients may open, to be read whole, and one of the clinic's own."""
