"""What matters, in five minutes: a good day, three piles, own words; and something to look forward to."""
