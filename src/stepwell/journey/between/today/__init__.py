"""One practice, its cue, its first step, and one big button."""
