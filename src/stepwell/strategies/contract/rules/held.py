"""Which agreement holds for which plan."""

from collections.abc import Callable, Iterable
from uuid import UUID

from stepwell.ground.plan.facts import PlanFact


def plan_before(plans: Iterable[PlanFact]) -> Callable[[PlanFact], list[UUID]]:
    """For a plan: its own id, then those of the plans that it merely goes on with, newest first.

    A plan goes on with the one that it follows when practice and shape are the same, as after a pause.
    """
    known = {plan.id: plan for plan in plans}

    def chain(plan: PlanFact) -> list[UUID]:
        ids, here = [plan.id], plan
        before = known.get(here.follows) if here.follows else None
        while before and before.id not in ids and same(before, here):
            ids.append(before.id)
            here = before
            before = known.get(here.follows) if here.follows else None
        return ids

    return chain


def same(one: PlanFact, other: PlanFact) -> bool:
    return (one.shape, one.practice.id) == (other.shape, other.practice.id)


def newest_after(plans: Iterable[PlanFact], first: UUID) -> PlanFact | None:
    """The plan that goes on with this one now, through all pauses; the plan itself when none does."""
    every = list(plans)
    chain = plan_before(every)
    going_on = [plan for plan in every if first in chain(plan)]
    return max(going_on, key=lambda plan: (plan.made_at, plan.starts), default=None)
