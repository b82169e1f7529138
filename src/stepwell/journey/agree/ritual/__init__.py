"""How practice starts: after what, where, with which small gesture, and its very first step."""
