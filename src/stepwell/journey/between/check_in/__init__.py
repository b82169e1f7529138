"""From "I started" to what happened, and back to it later."""
