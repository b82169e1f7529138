"""The first minutes: a name, a PIN, who reads and who does not, help nearby, what is shared."""
