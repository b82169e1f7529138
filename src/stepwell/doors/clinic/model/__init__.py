"""Whether this clinic lets a language model help, how far, and whether it earns its place."""
