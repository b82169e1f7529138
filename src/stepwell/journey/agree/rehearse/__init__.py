"""Three runs in the room: slow and aloud, with the cue, with a harder line. And the line for when stuck."""
