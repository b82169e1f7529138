"""8 values in own words, and rewards tied to them: opened by any so many days, open for good."""
