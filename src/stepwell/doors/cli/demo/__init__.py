"""The demo clinic: lives told in YAML, lived through the same actions that people use."""
