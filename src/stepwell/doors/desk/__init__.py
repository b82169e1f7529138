"""The therapist’s caseload: who is next, and what asks for a look."""
