"""What has grown: the week, points that explain themselves, levels; each part with its own switch."""
