"""This phone: its name and icon on the home screen, its lock, and what it takes along."""
