"""A client's reminders as a calendar that rings by itself: RFC 5545, by a secret address."""
