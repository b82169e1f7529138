"""What matters to me, and what I look forward to: opened by any so many days, open for good."""
