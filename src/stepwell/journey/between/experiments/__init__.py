"""Two ways to do one thing, by shuffled pairs of days: set up, today's way, what they tell."""
