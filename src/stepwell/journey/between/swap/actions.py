"""Gears are shifted: one tap begins another practice in place of this one."""

from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.library.facts import Size
from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.changing import changed, in_force, now_of
from stepwell.journey.between.swap.cards import others
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.queries import swaps_of


def asked(by: Person, plan: UUID) -> PlanFact:
    """A plan of one's own that has something to do."""
    found = own_plan(by, plan)
    if not found.shape.days_a_week:
        raise Http404
    return found


@transaction.atomic
def shift(*, by: Person, plan: PlanFact, practice: str) -> PlanFact:
    """In its smallest size, at the same moment, on the same days. Tapped twice it is one."""
    hold([by.pk])
    into = {old: new for old, new, _ in swaps_of([plan.id])}.get(plan.id)
    if into:
        return now_of(plan, plans_of([plan.pair]))
    old = in_force(plan)
    if str(old.practice.id) == practice:
        return old
    chosen = next((one for one in others(old)[0] if str(one.id) == practice), None)
    if chosen is None:
        raise Http404
    fresh = changed(by=by, plan=old, practice=chosen, size=Size.S)
    curiosity.shift(by=by, plan=old, into=fresh)
    return fresh
