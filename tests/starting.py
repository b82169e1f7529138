"""Ana and Bo agreed how a practice starts."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from cast import Cast, today_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.facts import RitualFact, RitualTerms
from stepwell.strategies.ritual.rules import RIGHT_AWAY

AFTER_THE_KETTLE = RitualTerms(
    cue="after the kettle clicks", place="in the hall", first_step="Look at one thing.",
    gesture="take one breath", anchor="kettle",
)  # fmt: skip


def a_ritual(cast: Cast, plan: PlanFact, *, starts: date | None = None, **other: str) -> RitualFact:
    """Its trial week begins on Ana's today when no day is given; `other` words take the place of ours."""
    terms = replace(AFTER_THE_KETTLE, **other)
    return rituals.begin(by=cast.bo.pk, plan=plan, terms=terms, starts=starts or today_of(cast))


def the_cue(cast: Cast, ritual: RitualFact, ago: int, *, came: bool = True, minutes: int | None = RIGHT_AWAY):
    """Ana noted whether it came, so many days ago."""
    day = today_of(cast) - timedelta(ago)
    rituals.note_cue(by=cast.ana.pk, ritual=ritual, id=uuid4(), day=day, came=came, minutes=minutes)
