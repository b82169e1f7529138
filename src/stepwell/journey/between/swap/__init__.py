"""Shifting gears: another practice in place of this one, without having to say why."""
