"""The same use cases as JSON, at /api/v1: for a client's device, and for programs a person let in."""
