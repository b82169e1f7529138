"""Time enters, and messages leave: the clock with all its rooms, against services on this machine."""
