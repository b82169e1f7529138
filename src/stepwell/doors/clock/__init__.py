"""Time enters here: what is due becomes messages, and messages leave the house."""
