"""When to look first: the session that stands already, or the same hour a week from now."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stepwell.ground.meeting import queries as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.kit import clock

FIRST_LOOK_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Look:
    """The offered `day` and `hour` in the therapist's `zone`; `arranged` is a session that stands already."""

    today: date
    day: date
    hour: time
    zone: str
    arranged: datetime | None = None


def look_for(seat: Seat) -> Look:
    zone, pair = seat.pair.therapist.calendar.stays[-1].zone, seat.pair.id
    now = clock.now()
    today = now.astimezone(ZoneInfo(zone)).date()
    coming = meetings.next_after([pair], now).get(pair)
    if coming and coming.astimezone(ZoneInfo(zone)).date() <= today + FIRST_LOOK_WITHIN:
        there = coming.astimezone(ZoneInfo(zone))
        return Look(today, there.date(), there.time(), zone, coming)
    began = (seat.meeting.began or now).astimezone(ZoneInfo(zone))
    return Look(today, today + FIRST_LOOK_WITHIN, quarter(began), zone)


def quarter(at: datetime) -> time:
    """The quarter of an hour that has begun.

    >>> quarter(datetime(2026, 11, 24, 16, 52))
    datetime.time(16, 45)
    """
    return time(at.hour, at.minute - at.minute % 15)
