"""What was agreed, on the phone before the client stands up: a card, a line for when stuck, the agreement."""
