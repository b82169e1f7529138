"""The client says what became of a trial week."""

from datetime import timedelta

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.trial.forms import AnotherMoment
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.facts import RitualFact, Verdict
from stepwell.strategies.ritual.queries import cue_day, rituals_of
from stepwell.strategies.ritual.rules import standing

SETTLES = {one.value: one for one in (Verdict.KEEP, Verdict.TALK)}


def say(*, by: Person, ritual: RitualFact, plan: PlanFact, verdict: str, form: AnotherMoment) -> bool:
    """Whether it is said. Another moment needs its words first."""
    if verdict in SETTLES:
        _sure(ritual, plan)
        rituals.tried(by=by.pk, ritual=ritual, verdict=SETTLES[verdict])
        return True
    if not form.is_valid():
        return False
    today = day_of(calendar_of(by.pk), clock.now())
    starts = today + timedelta(1) if cue_day(plan.id, today) else today
    rituals.try_another(
        by=by.pk, plan=plan, ritual=ritual, terms=form.terms(), starts=starts, id=form.cleaned_data["id"]
    )
    return True


def _sure(ritual: RitualFact, plan: PlanFact) -> None:
    """A page that was left open does not speak about a moment that gave way to another."""
    last = standing(rituals_of([plan.id]), plan.id)
    if last is None or last.id != ritual.id:
        raise rituals.AnotherCueFollowed
