"""When a plan invites practice, and when it is not yet time to save one."""

from datetime import date

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


def confident_enough(confidence: int) -> bool:
    """Under 7 of 10 a plan is made smaller, moved or swapped before it is saved (Miller & Rollnick's ruler).

    >>> confident_enough(7), confident_enough(6)
    (True, False)
    """
    return confidence >= CONFIDENT
