"""What reminders there were, day by day, for who wonders whether they matter. Four questions."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from stepwell.ground.people.facts import PersonFact
from stepwell.ground.post.facts import Kind
from stepwell.ground.post.queries import messages_to
from stepwell.ground.reminder.models import HardWeek, Reminder
from stepwell.ground.reminder.rules.nudged import SetFact, answered_days, set_days
from stepwell.kit.days import begins, each

NUDGES = (Kind.REMINDER, Kind.LATER, Kind.FALLBACK)


def nudged_days(client: PersonFact, first: date, last: date) -> dict[date, dict[str, float]]:
    """For each day: was a reminder set ("reminded"), and was it answered at once ("quick")? Else unknown."""
    rows = Reminder.objects.filter(client=client.id).values_list("made_at", "stopped_at", "at")
    ever = [SetFact(*row) for row in rows]
    if not ever:
        return {}
    sent = messages_to(client.id, begins(client.calendar, first), *NUDGES)
    told = {
        "reminded": set_days(ever, client.calendar, rest_days(client.id, last), first, last),
        "quick": answered_days(sent, client.calendar),
    }
    days = sorted({day for found in told.values() for day in found})
    return {day: {name: float(found[day]) for name, found in told.items() if day in found} for day in days}


def rest_days(client: UUID, last: date) -> Iterator[date]:
    """Days of hard weeks, up to a day; one question."""
    for starts, ended in HardWeek.objects.filter(client=client).values_list("starts", "ended_on"):
        yield from each(starts, ended - timedelta(1) if ended else last)
