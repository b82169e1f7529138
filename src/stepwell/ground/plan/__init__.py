"""What was agreed: which practice, in which size, on which days, from when. Dated and superseded, never edited."""
