"""Where I live: country for help, zone, and the hour at which my day begins."""
