"""The `stepwell` command: a demo to look around in, serving for real, and what looks after it."""
