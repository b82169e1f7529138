"""What was agreed: a practice, its size, its days, from when. Dated and superseded, never edited."""
