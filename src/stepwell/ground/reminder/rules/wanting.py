"""Whether a reminder is wanted on a day, and at this hour."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stepwell.ground.diary.facts import History
from stepwell.ground.library.facts import Size
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import invites
from stepwell.ground.reminder.facts import HardWeekFact, QuietFact
from stepwell.kit.days import Calendar, begins, ends

WEEK = timedelta(6)
# Later than that a nudge comes at a wrong moment: who was without power sends none of the old ones.
OF_USE = timedelta(hours=2)


def wanted(history: History, day: date, *, started: bool = False, rests: bool = False) -> bool:
    """Whether a nudge would help: an invited day, nothing noted or begun, and the week's days not yet full.

    Nothing is wanted while a plan rests: in a hard week, and when it was let go of.
    """
    if rests or started or day in history.entries or not invites(history.plan, day):
        return False
    this_week = sum(day - WEEK <= done < day for done in history.practised)
    return this_week < history.plan.shape.days_a_week


def is_quiet(hours: QuietFact, wall: time) -> bool:
    """Whether no reminder may come at this time of day; the last minute of the quiet is its end.

    >>> night = QuietFact(time(21), time(7))
    >>> [is_quiet(night, time(hour)) for hour in (20, 21, 3, 7)]
    [False, True, True, False]
    >>> is_quiet(QuietFact(time(9), time(9)), time(9))
    False
    """
    if hours.starts <= hours.ends:
        return hours.starts <= wall < hours.ends
    return wall >= hours.starts or wall < hours.ends


def is_room(sent: Iterable[tuple[object, datetime]], calendar: Calendar, day: date, most: int) -> bool:
    """Whether one more may come on a day: what was due then is counted over all reminders and all ways.

    `sent` names what each message was about and when it was due; the same to two phones is one.

    >>> from datetime import UTC
    >>> from stepwell.kit.days import Stay
    >>> home = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
    >>> noon = datetime(2026, 3, 2, 11, tzinfo=UTC)
    >>> [is_room({("tea", noon)}, home, date(2026, 3, day), 1) for day in (1, 2, 3)]
    [True, False, True]
    """
    first, last = begins(calendar, day), ends(calendar, day)
    return sum(first <= due < last for _about, due in sent) < most


def wall_time(calendar: Calendar, moment: datetime) -> time:
    """What the client's own clock shows."""
    here = next((s for s in reversed(calendar.stays) if s.since <= moment), calendar.stays[0])
    return moment.astimezone(ZoneInfo(here.zone)).time()


def rests_on(week: HardWeekFact | None, day: date) -> bool:
    """A hard week lasts from its first day until somebody says that it is over: it never ends unseen.

    >>> from uuid import UUID
    >>> week = HardWeekFact(UUID(int=1), UUID(int=2), date(2026, 3, 2), date(2026, 3, 9))
    >>> rests_on(week, date(2026, 3, 1)), rests_on(week, date(2026, 3, 2)), rests_on(week, date(2026, 4, 1))
    (False, True, True)
    """
    return bool(week and week.starts <= day and (week.ended_on is None or day < week.ended_on))


def just_over(week: HardWeekFact | None, day: date) -> bool:
    """Whether a hard week ended today or yesterday, which is said once, kindly: it never ends unseen."""
    return bool(week and week.ended_on and timedelta(0) <= day - week.ended_on <= timedelta(1))


def as_it_is(plan: PlanFact, *, rests: bool) -> PlanFact:
    """The plan as it counts now: in a hard week its practice shrinks to size S, and nothing else changes."""
    return replace(plan, shape=replace(plan.shape, size=Size.S)) if rests else plan


def asks_about_end(week: HardWeekFact | None, day: date) -> bool:
    """Whether it is time to ask how it goes on."""
    return bool(week and week.ended_on is None and day >= week.asks)
