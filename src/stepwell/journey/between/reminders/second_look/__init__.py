"""After two thin weeks of a reminder one card asks whether its time still fits. Nothing moves by itself."""
