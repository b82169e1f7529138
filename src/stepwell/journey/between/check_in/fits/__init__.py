"""Two phones noted the same day. Both notes stay; which one fits is asked kindly."""
