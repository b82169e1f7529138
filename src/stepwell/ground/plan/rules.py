"""When a plan invites practice, and when it is not yet time to save one."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from stepwell.ground.plan.facts import PlanFact
from stepwell.kit.days import each

CONFIDENT = 7


def runs_on(plan: PlanFact, day: date) -> bool:
    """Whether the plan is in force on a day."""
    return plan.starts <= day and (plan.ends is None or day <= plan.ends)


def invites(plan: PlanFact, day: date) -> bool:
    """Whether the plan invites practice on a day. "Just talk" never does."""
    if plan.shape.days_a_week == 0 or not runs_on(plan, day):
        return False
    return not plan.shape.weekdays or day.weekday() in plan.shape.weekdays


def due_days(plan: PlanFact, since: date, until: date) -> tuple[date, ...]:
    """The invited days from one day to another, both included, each once and in order."""
    last = until if plan.ends is None else min(until, plan.ends)
    return tuple(day for day in each(max(since, plan.starts), last) if invites(plan, day))


def line_from(first: UUID, after: Mapping[UUID | None, UUID]) -> tuple[UUID, ...]:
    """A plan and those that took its place one after another; `after` names for each plan the next.

    >>> one, two, three = UUID(int=1), UUID(int=2), UUID(int=3)
    >>> line_from(one, {one: two, two: three}) == (one, two, three)
    True
    """
    line = [first]
    while (following := after.get(line[-1])) and following not in line:
        line.append(following)
    return tuple(line)


def on_day(line: Iterable[PlanFact], day: date) -> PlanFact | None:
    """Of plans that take each other's place: the one in force on a day, else the last; None of none."""
    every = list(line)
    return next((plan for plan in every if runs_on(plan, day)), every[-1] if every else None)


def confident_enough(confidence: int) -> bool:
    """Under 7 of 10 a plan is made smaller, moved or swapped before it is saved (Miller & Rollnick's ruler).

    >>> confident_enough(7), confident_enough(6)
    (True, False)
    """
    return confidence >= CONFIDENT
