"""What holds for practices: their form, their words, and how to find one."""
