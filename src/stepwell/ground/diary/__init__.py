"""What happened, in the client's own words. The History that every strategy reads."""
