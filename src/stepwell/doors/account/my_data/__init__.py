"""What is kept about me, who sees it, who looked, and on which phones."""
