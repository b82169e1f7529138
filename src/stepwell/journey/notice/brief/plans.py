"""A running plan, in the words it was agreed with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.formats import time_format
from django.utils.translation import ngettext

from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.when import day_said
from stepwell.strategies.discovery.queries.expected import dangerous
from stepwell.strategies.discovery.queries.experiment import needed_daily


@dataclass(frozen=True)
class PlanCard:
    """`days` is "" for just talk. `time` is "" when the cue alone says when; `daily`: needed every day;
    `danger`: what is feared with it can really happen.
    """

    plan: UUID
    name: str
    say: str
    size: str
    days: str
    why: str
    cue: str
    place: str
    time: str
    since: str
    daily: bool
    danger: bool


def plan_cards(plans: Sequence[PlanFact], today: date) -> tuple[PlanCard, ...]:
    daily = needed_daily(plan.id for plan in plans) if plans else set()
    danger = dangerous(plan.id for plan in plans) if plans else set()
    return tuple(plan_card(plan, today, daily=plan.id in daily, danger=plan.id in danger) for plan in plans)


def plan_card(plan: PlanFact, today: date, *, daily: bool = False, danger: bool = False) -> PlanCard:
    shape, size = plan.shape, sized(plan.practice, plan.shape.size)
    return PlanCard(
        plan=plan.id,
        name=plan.practice.name,
        say=size.say if size else plan.practice.purpose,
        size=shape.size.value if size else "",
        days=days_said(shape),
        why=shape.why,
        cue=shape.cue,
        place=shape.place,
        time=time_format(shape.at_time, "H:i") if shape.at_time else "",
        since=day_said(plan.starts, today),
        daily=daily,
        danger=danger,
    )


def days_said(shape: Shape) -> str:
    """How often, or on which days; nothing for just talk."""
    if shape.weekdays:
        return ", ".join(str(WEEKDAYS_ABBR[day]) for day in sorted(shape.weekdays))
    if not shape.days_a_week:
        return ""
    few = ngettext("on %(n)s day of 7", "on %(n)s days of 7", shape.days_a_week)
    return few % {"n": shape.days_a_week}
