"""Moves that change what was agreed: each is a dated plan that follows."""

from datetime import timedelta
from typing import Any

from stepwell.ground.library.facts import Size
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.people.access import own_pair
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.ground.reminder import resting
from stepwell.ground.reminder.queries import hard_week_of
from stepwell.journey.between.changing import changed, first_day, today_of
from stepwell.journey.between.quiet_day.moves.doing import Doing, Done
from stepwell.journey.between.quiet_day.moves.line import write
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact

SIZES = list(Size)
A_WEEK = timedelta(7)
NOTICING = "only-notice"
HARD_WEEK = "all"


class NothingToChange(Refusal):
    says = gettext_noop("That cannot get any smaller. What you noted stands, and nothing is lost.")


def can_shrink(shape: Shape) -> bool:
    return shape.size is not Size.S or shape.days_a_week > 1


def can_be_tiny(plan: PlanFact) -> bool:
    return plan.shape.size is not Size.S or bool(plan.practice.first_step)


def smaller(shape: Shape) -> dict[str, Any]:
    """One size down; at the smallest, one day fewer.

    >>> smaller(Shape(Size.S, 3, frozenset({0, 2, 4}), "", "", "", None, 0, 0, 0))
    {'days_a_week': 2, 'weekdays': frozenset({0, 2})}
    """
    at = SIZES.index(shape.size)
    if at:
        return {"size": SIZES[at - 1]}
    days = max(1, shape.days_a_week - 1)
    return {"days_a_week": days, "weekdays": frozenset(sorted(shape.weekdays)[:days])}


def shrink(doing: Doing) -> Done:
    if not can_shrink(doing.plan.shape):
        raise NothingToChange
    return Done(Became.DONE, changed(by=doing.by, plan=doing.plan, **smaller(doing.plan.shape)))


def tiny_only(doing: Doing) -> Done:
    """The smallest size; where it is that already, its first step is the line for when it is too much."""
    if not can_be_tiny(doing.plan):
        raise NothingToChange
    if doing.plan.shape.size is not Size.S:
        return Done(Became.DONE, changed(by=doing.by, plan=doing.plan, size=Size.S))
    return write(doing, "it feels like too much", doing.plan.practice.first_step)


def change_cue(doing: Doing) -> Done:
    return Done(Became.DONE, changed(by=doing.by, plan=doing.plan, **doing.read))


def pause(doing: Doing) -> Done:
    """This one rests and comes back by itself; or everything rests for a hard week."""
    if doing.read["long"] == HARD_WEEK:
        resting.begin_hard_week(by=doing.by, id=doing.id)
        return Done(Became.DONE)
    until = today_of(doing.plan) + timedelta(int(doing.read["long"]))
    return Done(Became.DONE, plans.pause(by=doing.by.pk, plan=doing.plan, until=until))


def rests_so(doing: Doing, before: MoveFact) -> bool:
    """The same break: all of it, or this practice until the same day."""
    today, long = today_of(doing.plan), doing.read["long"]
    if long == HARD_WEEK:
        return before.into is None and hard_week_of(doing.by.pk, today) is not None
    return before.into is not None and doing.plan.starts == today + timedelta(int(long))


def shaped_so(doing: Doing, before: MoveFact) -> bool:
    """What the form says is what the plan has by now."""
    return all(getattr(doing.plan.shape, name) == said for name, said in doing.read.items())


def values_link(doing: Doing) -> Done:
    return Done(Became.DONE, changed(by=doing.by, plan=doing.plan, **doing.read))


def readiness(doing: Doing) -> Done:
    """Two numbers as they are today. How sure both were of it stays what it was."""
    return Done(Became.DONE, changed(by=doing.by, plan=doing.plan, **doing.read))


def observe_only(doing: Doing) -> Done:
    """For a week the practice rests, and its moment is only noticed. Then it comes back by itself."""
    plan, noticing = doing.plan, next(p for p in of_clinic(doing.plan.clinic) if p.slug == NOTICING)
    starts = first_day(plan)
    plans.pause(by=doing.by.pk, plan=plan, until=starts + A_WEEK)
    shape = Shape(
        Size.S, plan.shape.days_a_week, plan.shape.weekdays, plan.shape.why, plan.shape.cue, plan.shape.place,
        plan.shape.at_time, plan.shape.importance, plan.shape.readiness, plan.shape.confidence,
    )  # fmt: skip
    return Done(
        Became.DONE,
        plans.begin(
            by=doing.by.pk, pair=own_pair(doing.by, plan.pair), practice=noticing, shape=shape, starts=starts,
            ends=starts + A_WEEK - timedelta(1),
        ),
    )  # fmt: skip
