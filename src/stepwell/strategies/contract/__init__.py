"""4 promise, consequence, treat, signatures, review: sealed in plain words, frozen, never edited."""
