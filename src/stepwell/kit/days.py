"""Days as the client lives them: own zone, own hour at which a day begins, and travel.

A wall clock can be set back: in autumn, or by flying east over the date line. Days never run
backwards with it: a day begins when the client's own clock first reaches it and lasts until that
clock first reaches the next one. An evening lived twice therefore stays on the later day, which is
long. A day that a flight west over the date line jumps is empty: it begins and ends at one instant,
is still a date in the plan, and can be noted as "yesterday". So every instant has exactly one day,
and every date counts once.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

DEFAULT_START = 4
_ONE_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
# Python's calendar ends in the years 1 and 9999; what lies at its very edges is drawn in by days.
_FIRST_DAY, _LAST_DAY = date(1, 1, 5), date(9999, 12, 27)
_EARLIEST, _LATEST = datetime(1, 1, 5, 12, tzinfo=UTC), datetime(9999, 12, 25, 12, tzinfo=UTC)


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


def valid_zone(name: str) -> bool:
    """Whether this machine knows an IANA time zone of this exact name; never raises.

    >>> valid_zone("Asia/Kolkata"), valid_zone("Mars/Base"), valid_zone("../etc/passwd"), valid_zone("")
    (True, False, False, False)
    """
    return name in _zone_names()


@dataclass(frozen=True, slots=True)
class Stay:
    """From an instant on, the client lives by this IANA zone and begins a day at this hour (0-6).

    Raises ValueError for a naive instant, an unknown zone or another hour.

    >>> Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin").starts_at
    4
    """

    since: datetime
    zone: str
    starts_at: int = DEFAULT_START

    def __post_init__(self) -> None:
        if not valid_zone(self.zone):
            raise ValueError(f"unknown time zone {self.zone!r}")
        if self.starts_at not in range(7):
            raise ValueError(f"a day begins between 0 and 6 o'clock, not at {self.starts_at}")
        object.__setattr__(self, "since", _instant(self.since))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the client has lived, at least one stay, in any order.

    The first stay also holds for all time before it. Of two stays since the same instant the one
    given later counts, so a zone that was set wrongly is mended without a trace in the days.

    >>> Calendar(())
    Traceback (most recent call last):
    ValueError: a calendar needs at least one stay
    """

    stays: tuple[Stay, ...]

    def __post_init__(self) -> None:
        if not self.stays:
            raise ValueError("a calendar needs at least one stay")
        last_given = {stay.since: stay for stay in self.stays}
        in_order = sorted(last_given.values(), key=lambda stay: stay.since)
        object.__setattr__(self, "stays", tuple(in_order))


def day_of(calendar: Calendar, moment: datetime) -> date:
    """The one day of the client to which this aware moment belongs; ValueError for a naive one.

    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
    >>> day_of(home, datetime(2026, 11, 23, 2, 59, tzinfo=UTC))  # 3:59 at night in Berlin
    datetime.date(2026, 11, 22)
    >>> day_of(home, datetime(2026, 11, 23, 3, 0, tzinfo=UTC))
    datetime.date(2026, 11, 23)
    """
    instant = min(max(_instant(moment), _EARLIEST), _LATEST)
    day = _clock_day(calendar.stays[_stay_at(calendar, instant)], instant)
    while begins(calendar, day + _ONE_DAY) <= instant:
        day += _ONE_DAY
    return day


@lru_cache(maxsize=16384)
def begins(calendar: Calendar, day: date) -> datetime:
    """The first instant (UTC) of a day: when the client's own clock first reaches its start.

    When the clock jumps over that hour in spring, the day begins with the jump.

    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin", 2),))
    >>> begins(home, date(2026, 3, 29)).isoformat()  # 2:00 does not exist that night
    '2026-03-29T01:00:00+00:00'
    """
    day = min(max(day, _FIRST_DAY), _LAST_DAY)
    long_before = datetime.combine(day - 2 * _ONE_DAY, time(), UTC)
    for place in range(_stay_at(calendar, long_before), len(calendar.stays)):
        reached = _reached(calendar, place, day)
        if place + 1 == len(calendar.stays) or reached < calendar.stays[place + 1].since:
            break
    return reached


def ends(calendar: Calendar, day: date) -> datetime:
    """The first instant (UTC) that no longer belongs to this day: the begin of the next.

    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
    >>> ends(home, date(2026, 10, 24)) - begins(home, date(2026, 10, 24))
    datetime.timedelta(days=1, seconds=3600)
    """
    return begins(calendar, min(day, _LAST_DAY) + _ONE_DAY)


def each(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both included; nothing when last lies before first.

    >>> [day.day for day in each(date(2028, 2, 28), date(2028, 3, 1))]
    [28, 29, 1]
    """
    return (first + timedelta(n) for n in range((last - first).days + 1))


def _instant(moment: datetime) -> datetime:
    if moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def _stay_at(calendar: Calendar, instant: datetime) -> int:
    """Place in `calendar.stays` of the stay that holds at an instant."""
    return max(bisect_right(calendar.stays, instant, key=lambda stay: stay.since) - 1, 0)


def _clock_day(stay: Stay, instant: datetime) -> date:
    """What the wall clock alone says, which may run backwards."""
    inside = min(max(instant, _EARLIEST), _LATEST)
    return (inside.astimezone(ZoneInfo(stay.zone)) - timedelta(hours=stay.starts_at)).date()


def _reached(calendar: Calendar, place: int, day: date) -> datetime:
    """First instant of one stay, its own end left aside, at which its clock shows this day or a later one."""
    stay = calendar.stays[place]
    borders = _borders(stay.zone, datetime.combine(day, time(stay.starts_at)))
    if place == 0:
        return borders[0]
    if _clock_day(stay, stay.since) >= day:
        return stay.since
    return next((border for border in borders if border > stay.since), borders[-1])


def _borders(zone: str, wall: datetime) -> list[datetime]:
    """The instants (UTC) at which a zone's clock comes to a wall time: one, or two when it is set back.

    A wall time that a jump leaves out is reached at the jump.
    """
    shown = wall.replace(tzinfo=ZoneInfo(zone))
    early, late = shown.astimezone(UTC), shown.replace(fold=1).astimezone(UTC)
    if early == late:
        return [early]
    # In a gap the two readings (PEP 495) come out in the wrong order, on either side of the jump.
    return [early, late] if early < late else [_jump(zone, late, early)]


def _jump(zone: str, before: datetime, after: datetime) -> datetime:
    """The instant in (before, after] from which the zone's offset is that of `after`; whole seconds."""
    there, offset = ZoneInfo(zone), after.astimezone(ZoneInfo(zone)).utcoffset()
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        if middle.astimezone(there).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
