"""How a message leaves the house: one file a channel. Senders know no table; they run side by side."""
