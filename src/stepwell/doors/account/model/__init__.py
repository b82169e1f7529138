"""What I let a language model read, where it stands, and taking that back."""
