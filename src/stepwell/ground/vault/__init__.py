"""Keys: text that only its people may read; forgetting a key forgets the text."""
