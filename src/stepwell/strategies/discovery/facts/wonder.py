"""Questions that need one more tap a day, which is asked only of a client who wonders about them."""

# Each with what is tapped for it, as the diary names it.
WONDERS = {"place": "where", "alone": "company", "energy": "energy", "sleep": "sleep", "ready": "ready"}
