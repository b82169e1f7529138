"""Why, how big, when, after what, where; and is it easy enough."""
