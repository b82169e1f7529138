"""A calendar of a client's reminders, in the neutral words they chose and nothing else."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import histories
from stepwell.ground.people.facts import PersonFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import in_open_pairs
from stepwell.ground.plan.rules import invites
from stepwell.ground.reminder.facts import HardWeekFact, ReminderFact
from stepwell.ground.reminder.queries import hard_weeks, reminders_of
from stepwell.ground.reminder.rules.ringing import wall_day
from stepwell.ground.reminder.rules.wanting import rests_on
from stepwell.kit.days import day_of, each
from stepwell.kit.words import clean

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LASTS, BACK, AHEAD = timedelta(minutes=5), timedelta(7), timedelta(28)
SPACE = UUID("0c6b1c1e-7f6f-4a57-9a56-6f0cdd5d4a0e")


def calendar_of(person: PersonFact, now: datetime) -> bytes:
    """As bytes of a .ics file; a fixed number of questions."""
    today = day_of(person.calendar, now)
    reminders = reminders_of(person.id)
    plans = in_open_pairs({one.plan for one in reminders})
    known = histories(plans.values(), today, today - BACK)
    week = hard_weeks([person.id]).get(person.id)
    sheet = Calendar()
    for name, value in {"prodid": "-//calendar//EN", "version": "2.0", "x-wr-calname": _("My times")}.items():
        sheet.add(name, value)
    for one in reminders:
        days = invited(plans[one.plan], today) if one.plan in plans else []
        if days:
            sheet.add_component(event(one, known[one.plan], week, person, days))
    first, last = today - BACK - timedelta(1), today + timedelta(400)
    sheet.add_missing_timezones(first_date=first, last_date=last)
    return bytes(sheet.to_ical())


def invited(plan: PlanFact, today: date) -> list[date]:
    """Days of a plan around today. Without one there is no event: it would ring on the day it begins on."""
    return [day for day in each(max(plan.starts, today - BACK), today + AHEAD) if invites(plan, day)]


@dataclass(frozen=True)
class Hour:
    """A time on the client's own clock, and the date it falls on for a day of theirs."""

    at: time
    zone: ZoneInfo
    starts_at: int

    def on(self, day: date) -> datetime:
        return datetime.combine(wall_day(day, self.at, self.starts_at), self.at, self.zone)

    @property
    def is_next_date(self) -> bool:
        return wall_day(date.min, self.at, self.starts_at) != date.min


def event(
    one: ReminderFact, history: History, week: HardWeekFact | None, person: PersonFact, days: list[date]
) -> Event:
    """Every invited day at the same time of the clock; noted days and a hard week are left out."""
    stay, plan, says = person.calendar.stays[-1], history.plan, " ".join(clean(one.wish.says).split())
    hour = Hour(one.wish.at, ZoneInfo(stay.zone), stay.starts_at)
    told = {
        "uid": str(uuid5(SPACE, str(one.id))), "dtstamp": one.made_at, "duration": LASTS, "summary": says,
        "dtstart": hour.on(days[0]), "class": "PRIVATE", "transp": "TRANSPARENT",
        "rrule": rule(plan, hour),
    }  # fmt: skip
    made = Event()
    for name, value in told.items():
        made.add(name, value)
    for day in days:
        if day in history.entries or rests_on(week, day):
            made.add("exdate", hour.on(day))
    made.add_component(alarm(says))
    return made


def rule(plan: PlanFact, hour: Hour) -> dict[str, object]:
    """Daily, or on the weekdays of the plan; until its end when it has one."""
    days = [WEEKDAYS[(day + hour.is_next_date) % 7] for day in sorted(plan.shape.weekdays)]
    repeats: dict[str, object] = {"freq": "weekly", "byday": days} if days else {"freq": "daily"}
    return repeats | ({"until": hour.on(plan.ends).astimezone(UTC)} if plan.ends else {})


def alarm(says: str) -> Alarm:
    rings = Alarm()
    rings.add("action", "DISPLAY")
    rings.add("description", says)
    rings.add("trigger", timedelta(0))
    return rings
