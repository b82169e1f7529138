"""The walls that no import shows. Each check is proved on a small house with a flaw planted in it."""
