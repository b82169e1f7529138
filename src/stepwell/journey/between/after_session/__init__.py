"""How was the session for you? One quiet line until the next one, and the therapist's answer."""
