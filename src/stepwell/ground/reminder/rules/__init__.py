"""When a reminder rings, whether it is wanted, and whether its channel lives."""
