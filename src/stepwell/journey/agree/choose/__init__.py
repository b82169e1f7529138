"""A practice of the library, of your own, or just talk."""
