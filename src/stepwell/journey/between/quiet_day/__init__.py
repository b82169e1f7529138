"""A quiet day, met with curiosity: what was in the way, and what really changes now."""
