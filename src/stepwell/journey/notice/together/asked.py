"""Questions that the client asked of their own days, and shows."""

from uuid import UUID


def asked_by(client: UUID) -> tuple[str, ...]:
    """Each as one sentence with its counts, newest first; only what is shown."""
    return ()
