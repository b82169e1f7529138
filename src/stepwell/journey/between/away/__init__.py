"""Without a network: a page that holds nothing of anybody, its worker, and a still screen."""
