"""When a wall time comes in a client's own day: once in every day, through clock changes and travel."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stepwell.kit.days import Calendar, Stay, begins, day_of, ends

EVER = datetime.max.replace(tzinfo=UTC)


def rings(calendar: Calendar, day: date, at: time) -> datetime | None:
    """The one instant (UTC) of a day at which the client's clock shows this time; None for an empty day.

    The naive wall time comes first and gets its zone then, so 8:00 stays 8:00. A time that a clock change or
    a flight leaves out rings when the clock has jumped over it; one that comes twice rings the first time.

    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
    >>> rings(home, date(2026, 3, 28), time(2, 30)).isoformat()  # the night before the 29th: 2:30 is left out
    '2026-03-29T01:30:00+00:00'
    """
    first, last = begins(calendar, day), ends(calendar, day)
    if first >= last:
        return None
    for stay, since, until in _stays(calendar, first, last):
        for fold in (0, 1):
            instant = _shown(stay, day, at, fold)
            if since <= instant < until:
                return instant
    return _jumped_over(calendar, day, at, first, last)


def next_ring(calendar: Calendar, at: time, after: datetime) -> datetime:
    """The first ring that lies after an instant.

    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
    >>> next_ring(home, time(8), datetime(2026, 10, 24, 6, tzinfo=UTC)).isoformat()
    '2026-10-25T07:00:00+00:00'
    """
    day = day_of(calendar, after)
    for _ in range(8):
        ring = rings(calendar, day, at)
        if ring is not None and ring > after:
            return ring
        day += timedelta(1)
    return after + timedelta(1)


def wall_day(day: date, at: time, starts_at: int) -> date:
    """The date on the calendar on which a time of a client's day lies: 2:30 belongs to the night after.

    >>> wall_day(date(2026, 3, 28), time(2, 30), 4), wall_day(date(2026, 3, 28), time(8), 4)
    (datetime.date(2026, 3, 29), datetime.date(2026, 3, 28))
    """
    return day + timedelta(1) if at.hour < starts_at else day


def _shown(stay: Stay, day: date, at: time, fold: int) -> datetime:
    wall = datetime.combine(wall_day(day, at, stay.starts_at), at)
    return wall.replace(tzinfo=ZoneInfo(stay.zone), fold=fold).astimezone(UTC)


def _stays(calendar: Calendar, first: datetime, last: datetime) -> list[tuple[Stay, datetime, datetime]]:
    """The stays of a day, each with the part of the day that it holds."""
    there = []
    for place, stay in enumerate(calendar.stays):
        since = stay.since if place else first
        until = calendar.stays[place + 1].since if place + 1 < len(calendar.stays) else EVER
        if max(since, first) < min(until, last):
            there.append((stay, max(since, first), min(until, last)))
    return there


def _jumped_over(calendar: Calendar, day: date, at: time, first: datetime, last: datetime) -> datetime:
    """The first moment of the day at which the client's clock is past this time: an arrival, or its end."""
    for stay, since, _ in _stays(calendar, first, last):
        if _shown(stay, day, at, 0) <= since:
            return since
    return max(first, last - timedelta(minutes=1))
