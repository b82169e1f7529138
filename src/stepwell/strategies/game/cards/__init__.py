"""What a page shows of play: the week, points that explain themselves, how well it holds, levels."""
