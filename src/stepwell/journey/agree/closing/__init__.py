"""The last minutes: said back, clear, and then everything is agreed at once."""
