"""A change is taken back: one tap, and it is as it was before."""

from collections.abc import Iterable

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.changing import changed, now_of, today_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.curiosity.facts.talk import MoveFact


class NothingToTakeBack(Refusal):
    says = gettext_noop("There is nothing to take back here. Your practice has moved on since then.")


def can_go_back(move: MoveFact, every: Iterable[PlanFact]) -> PlanFact | None:
    """The plan that came of a move, while it lasts and nothing took its place."""
    known = list(every)
    into = next((one for one in known if one.id == move.into), None)
    if into is None or now_of(into, known).id != into.id:
        return None
    return into if into.ends is None or into.ends >= today_of(into) else None


def is_undone(move: MoveFact, every: Iterable[PlanFact]) -> bool:
    """Whether what came of it was changed back: it may be taken once more for the same day."""
    known = list(every)
    into = next((one for one in known if one.id == move.into), None)
    if into is None:
        return False
    before = next((one for one in known if one.id == into.follows), None)
    after = next((one for one in known if one.follows == into.id), None)
    if before is None:
        return can_go_back(move, known) is None
    return after is not None and after.shape == before.shape


@transaction.atomic
def change_back(*, by: Person, move: MoveFact, plan: PlanFact) -> None:
    """A dated plan again, with the shape that it had; a rest ends today."""
    every = plans_of([plan.pair])
    into = can_go_back(move, every)
    if into is None:
        raise NothingToTakeBack
    before = next((one for one in every if one.id == into.follows), None)
    if before is None:
        plans.let_go(by=by.pk, plan=into, on=today_of(plan))
        plans.go_on(by=by.pk, plan=now_of(plan, every))
    elif before.shape == into.shape:
        plans.go_on(by=by.pk, plan=into)
    else:
        changed(by=by, plan=into, **vars(before.shape))
