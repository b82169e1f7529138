"""Scores opened together in the look back: what grew, the next level, the goal for next week."""
