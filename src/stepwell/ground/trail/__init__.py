"""Who did what, when. Written by every action, read by few; ids only, so a mark outlives the person."""
