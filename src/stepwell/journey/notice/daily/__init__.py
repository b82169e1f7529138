"""A therapist marks a plan as needed every day, so that no coin decides about it."""
