"""Web and clock processes that are killed at random while entries come in and reminders are due."""
