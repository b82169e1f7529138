"""The first step alone on the screen, and one tap to say how it went."""
