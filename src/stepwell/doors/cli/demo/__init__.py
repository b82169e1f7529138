"""A clinic to look around in: six clients, twelve weeks, made through the same actions that people use."""
