"""On the phone, in the week between two sessions."""
