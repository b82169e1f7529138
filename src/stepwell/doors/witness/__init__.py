"""The page of a trusted person: only what was ticked for them, and a kind word back."""
