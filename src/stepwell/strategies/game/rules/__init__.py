"""Points, weeks, strength, levels, and when it is kinder to leave them off."""
