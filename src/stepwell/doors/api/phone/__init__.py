"""What a client's own phone asks with its session: the day to take along, and letters from its outbox."""
