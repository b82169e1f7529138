"""What a client said about a session, and the therapist's answer: you said this, we changed that."""
