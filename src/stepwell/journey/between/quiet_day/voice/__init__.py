"""A spoken note: kept sealed, played to its owner, gone when they say so."""
