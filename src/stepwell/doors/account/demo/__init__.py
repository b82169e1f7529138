"""One-time links into the demo clinic."""
