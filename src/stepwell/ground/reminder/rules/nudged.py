"""On which days a reminder was set, and how soon it was answered. What was sent and seen, looked back on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from stepwell.ground.post.facts import Became, Kind, MessageFact
from stepwell.ground.reminder.rules.ringing import rings
from stepwell.kit.days import Calendar, day_of, each

AT_ONCE = timedelta(minutes=15)


@dataclass(frozen=True)
class SetFact:
    """When a reminder was set, at which hour it rang, and when it was stopped."""

    made_at: datetime
    stopped_at: datetime | None
    at: time


def set_days(
    ever: Iterable[SetFact], calendar: Calendar, rests: Iterable[date], first: date, last: date
) -> dict[date, bool]:
    """For each day whether a reminder was set for it. Days of a hard week, on which all rest, are left out.

    Set, and not sent: who has practised before it rings is not reminded any more, so that what was sent
    would follow from what was done.

    >>> from datetime import UTC
    >>> from stepwell.kit.days import Stay
    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "UTC"),))
    >>> tea = SetFact(datetime(2026, 3, 2, 7, tzinfo=UTC), datetime(2026, 3, 4, 7, tzinfo=UTC), time(8))
    >>> list(set_days([tea], home, [date(2026, 3, 5)], date(2026, 3, 1), date(2026, 3, 5)).values())
    [False, True, True, False]
    """
    kept, quiet = list(ever), set(rests)
    return {
        day: any(_was_set(one, rings(calendar, day, one.at)) for one in kept)
        for day in (each(first, last) if kept else ())
        if day not in quiet
    }


def _was_set(one: SetFact, ring: datetime | None) -> bool:
    return bool(ring and one.made_at <= ring and (one.stopped_at is None or ring < one.stopped_at))


def answered_days(sent: Iterable[MessageFact], calendar: Calendar) -> dict[date, bool]:
    """For each day on which a reminder was opened whether that was at once, and "later" was not pressed.

    A day on which nothing was opened is unknown.

    >>> answered_days([], Calendar.__new__(Calendar))
    {}
    """
    found: dict[date, bool] = {}
    for one in sent:
        day, opened = day_of(calendar, one.due_at), one.at(Became.OPENED)
        if one.kind is Kind.LATER:
            found[day] = False
        elif opened and day_of(calendar, opened) == day:
            found.setdefault(day, opened - one.due_at <= AT_ONCE)
    return found
