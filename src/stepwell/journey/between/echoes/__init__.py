"""Own lines, then and now: the client underlines words, and says which lines belong together."""
