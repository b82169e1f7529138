"""In session: choose a practice together, give it a shape, and let somebody in."""
