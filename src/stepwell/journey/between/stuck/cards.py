"""The client's own line for when stuck, large and calm, and the smallest bit there is."""

from dataclasses import dataclass, field
from uuid import UUID

from django.http import Http404

from stepwell.ground.library.facts import Size
from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.kit.days import Calendar, day_of
from stepwell.strategies.fluency.queries import script_for


@dataclass(frozen=True)
class StuckCard:
    """`own` says if the words are the client's; `smaller` is what is left of the practice at its smallest."""

    plan: UUID
    day: str
    name: str
    own: bool
    stuck_if: str = field(repr=False)
    stuck_then: str = field(repr=False)
    smaller: str
    caution: str


def stuck_card(plan: PlanFact, calendar: Calendar) -> StuckCard:
    """Just talk has nothing to be stuck in."""
    if not plan.shape.days_a_week:
        raise Http404
    practice, script = plan.practice, script_for(plan, plans_of([plan.pair]))
    size = sized(practice, Size.S)
    tiny = size.say if size and plan.shape.size != Size.S else practice.first_step
    return StuckCard(
        plan=plan.id, day=day_of(calendar, clock.now()).isoformat(), name=practice.name, own=bool(script),
        stuck_if=script.stuck_if if script else "",
        stuck_then=(script.stuck_then if script else "") or practice.if_stuck,
        smaller=tiny or (size.say if size else practice.purpose), caution=practice.caution,
    )  # fmt: skip
