"""SQLite for many threads of one process: they take turns instead of finding the file locked."""
