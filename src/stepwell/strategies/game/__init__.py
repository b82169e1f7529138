"""7 points, a week goal, strength and levels: computed from what was noted, off in one step."""
