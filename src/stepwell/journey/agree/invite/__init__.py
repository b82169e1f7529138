"""A way in, shown once: a picture for the phone and a code to say aloud."""
