"""The two engines of a conversation, walked side by side."""
