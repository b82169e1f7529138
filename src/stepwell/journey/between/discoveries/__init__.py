"""What I found out about me: own sentences on a quiet line of time, private until shown."""
