"""What is kept about me, to take along: a part of it at once, all of it a day later."""
