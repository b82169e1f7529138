"""A running plan, in the words it was agreed with."""

from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.formats import time_format
from django.utils.translation import ngettext

from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.when import day_said


@dataclass(frozen=True)
class PlanCard:
    """`days` is "" for just talk. `time` is "" when the cue alone says when."""

    name: str
    say: str
    size: str
    days: str
    why: str
    cue: str
    place: str
    time: str
    since: str


def plan_card(plan: PlanFact, today: date) -> PlanCard:
    shape, size = plan.shape, sized(plan.practice, plan.shape.size)
    return PlanCard(
        name=plan.practice.name,
        say=size.say if size else plan.practice.purpose,
        size=shape.size.value if size else "",
        days=days_said(shape),
        why=shape.why,
        cue=shape.cue,
        place=shape.place,
        time=time_format(shape.at_time, "H:i") if shape.at_time else "",
        since=day_said(plan.starts, today),
    )


def days_said(shape: Shape) -> str:
    """How often, or on which days; nothing for just talk."""
    if shape.weekdays:
        return ", ".join(str(WEEKDAYS_ABBR[day]) for day in sorted(shape.weekdays))
    if not shape.days_a_week:
        return ""
    few = ngettext("on %(n)s day of 7", "on %(n)s days of 7", shape.days_a_week)
    return few % {"n": shape.days_a_week}
