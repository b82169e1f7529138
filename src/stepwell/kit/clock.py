"""The only place that asks what time it is; tests and the demo set it to a moment they choose."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_chosen: ContextVar[Callable[[], datetime] | None] = ContextVar("chosen moment", default=None)


def now() -> datetime:
    """The present moment, aware and in UTC; inside `set_to` or `going_on_from`, the moment chosen there.

    >>> now().tzinfo is UTC
    True
    """
    chosen = _chosen.get()
    return chosen() if chosen else datetime.now(UTC)


@contextmanager
def set_to(moment: datetime) -> Iterator[datetime]:
    """Stop the clock at an aware moment until the block ends; blocks may be nested.

    Holds for this thread or async task and what it awaits, not for threads started inside.
    A naive moment raises ValueError: it names no instant.

    >>> with set_to(datetime(2026, 3, 29, 1, tzinfo=UTC)) as chosen:
    ...     now() == chosen
    True
    """
    instant = _in_utc(moment)
    with _told(lambda: instant):
        yield instant


@contextmanager
def going_on_from(moment: datetime) -> Iterator[datetime]:
    """As `set_to`, but the clock goes on: what is written later is later.

    >>> with going_on_from(datetime(2026, 3, 29, 1, tzinfo=UTC)) as chosen:
    ...     chosen <= now() <= now() < chosen.replace(minute=1)
    True
    """
    instant, ahead = _in_utc(moment), _in_utc(moment) - datetime.now(UTC)
    with _told(lambda: datetime.now(UTC) + ahead):
        yield instant


def _in_utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("the clock needs a moment with a time zone")
    return moment.astimezone(UTC)


@contextmanager
def _told(moment: Callable[[], datetime]) -> Iterator[None]:
    before = _chosen.set(moment)
    try:
        yield
    finally:
        _chosen.reset(before)
