"""The page of a client: guess and what happened first."""
