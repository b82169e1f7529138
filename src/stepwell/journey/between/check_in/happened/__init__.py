"""What happened, in numbers and own words, and whom to show it to."""
