"""Every day that was noted, newest first."""
