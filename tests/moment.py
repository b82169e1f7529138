"""When tests happen: at one moment of Ana's, whenever they run, so that no hour makes one of them red."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

# STEPWELL_TEST_MOMENT names another one, in Ana's zone, or "now". A run goes on from there.
ASKED = os.environ.get("STEPWELL_TEST_MOMENT", "2026-11-24T12:00")


class Moved:
    """The present of this process, and how many seconds it is ahead."""

    present = staticmethod(time.time)
    ahead = 0.0


def seconds() -> float:
    return Moved.present() + Moved.ahead


def now() -> datetime:
    return datetime.fromtimestamp(seconds(), UTC)


def take_over() -> None:
    """Every clock of this process and its threads. Comes before Django, which keeps its clock by name."""
    from django.utils import timezone  # noqa: PLC0415

    from stepwell.kit import clock  # noqa: PLC0415

    time.time = seconds
    timezone.now = now  # noqa: TID251
    clock._chosen = ContextVar("chosen moment", default=now)
    if ASKED != "now":
        at = datetime.fromisoformat(ASKED).replace(tzinfo=ZoneInfo("Europe/Berlin"))
        Moved.ahead = at.timestamp() - Moved.present()


@contextmanager
def in_the_present() -> Iterator[None]:
    """What needs a Stepwell of its own process is in the present, as that process is."""
    before, Moved.ahead = Moved.ahead, 0.0
    try:
        yield
    finally:
        Moved.ahead = before
