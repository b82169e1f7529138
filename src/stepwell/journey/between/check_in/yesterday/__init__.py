"""Yesterday can be noted for two days."""
