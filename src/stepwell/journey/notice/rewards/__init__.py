"""Values and rewards of a client, for their therapist: look at own words, make it easier, never more."""
