"""When a run is clean, when to stop, when it sits; how it gets quicker; and a recap that fits on a card."""
