"""The only place that asks what time it is; tests and the demo set it to a moment they choose."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_chosen: ContextVar[datetime | None] = ContextVar("chosen moment", default=None)


def now() -> datetime:
    """The present moment, aware and in UTC; inside `set_to`, the moment chosen there.

    >>> now().tzinfo is UTC
    True
    """
    return _chosen.get() or datetime.now(UTC)


@contextmanager
def set_to(moment: datetime) -> Iterator[datetime]:
    """Stop the clock at an aware moment until the block ends; blocks may be nested.

    Holds for this thread or async task and what it awaits, not for threads started inside.
    A naive moment raises ValueError: it names no instant.

    >>> with set_to(datetime(2026, 3, 29, 1, tzinfo=UTC)) as chosen:
    ...     now() == chosen
    True
    """
    if moment.utcoffset() is None:
        raise ValueError("the clock needs a moment with a time zone")
    instant = moment.astimezone(UTC)
    before = _chosen.set(instant)
    try:
        yield instant
    finally:
        _chosen.reset(before)
