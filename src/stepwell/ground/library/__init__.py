"""What can be practised: the shared library, what a clinic adds, what a client adds."""
