"""Yesterday of one plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise

from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.between.check_in.noting import standing
from stepwell.journey.between.outcomes import SAID
from stepwell.journey.between.when import FULL
from stepwell.kit.days import day_of


@dataclass(frozen=True)
class YesterdayCard:
    """`said` is what was noted of it already, or ""."""

    plan: UUID
    name: str
    day: str
    day_iso: str
    said: str | Promise


def yesterday_card(plan: PlanFact, now: datetime) -> YesterdayCard | None:
    """None for just talk, and for a plan that had not begun or was over by then."""
    day = day_of(calendar_of(plan.client), now) - timedelta(1)
    if not plan.shape.days_a_week or not runs_on(plan, day):
        return None
    entry = standing(plan, day)
    said = SAID[entry.outcome] if entry else ""
    return YesterdayCard(plan.id, plan.practice.name, date_format(day, FULL), day.isoformat(), said)
