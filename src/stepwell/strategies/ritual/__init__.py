"""5 how practice starts: cue, place, first step, and a week to try them."""
