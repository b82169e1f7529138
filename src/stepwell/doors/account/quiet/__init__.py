"""My quiet agreement: how I like to hear back, and what my silence is to bring about."""
