"""A page becomes paper: HTML in, PDF out, in a process of its own that reads nothing from outside."""
