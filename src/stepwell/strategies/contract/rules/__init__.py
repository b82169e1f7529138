"""The sentence, its exact text, what changed, what a signature holds, and which words wait."""
