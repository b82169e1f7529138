"""What is new since the last session, what to ask, and what there is room for."""
