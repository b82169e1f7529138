"""What smaller would be: one size down, else a day fewer."""

from collections.abc import Collection
from dataclasses import replace

from django.utils.translation import gettext as _

from stepwell.ground.library.facts import Size
from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.brief.plans import days_said


def easier(plan: PlanFact) -> Shape | None:
    """None where there is nothing smaller, as for just talk."""
    return smaller(plan.shape, {one.size for one in plan.practice.sizes})


def smaller(shape: Shape, sizes: Collection[Size]) -> Shape | None:
    """One size down; at the smallest, one day fewer, and never none.

    >>> four = Shape(Size.M, 4, frozenset(), "", "", "", None, 0, 0, 0)
    >>> smaller(four, set(Size)).size, smaller(four, {Size.M}).days_a_week
    (<Size.S: 'S'>, 3)
    >>> smaller(replace(four, size=Size.S, days_a_week=1), set(Size)) is None
    True
    """
    below = [size for size in list(Size)[: list(Size).index(shape.size)] if size in sizes]
    if below:
        return replace(shape, size=below[-1])
    if shape.days_a_week < 2:
        return None
    days = shape.days_a_week - 1
    return replace(shape, days_a_week=days, weekdays=frozenset(sorted(shape.weekdays)[:days]))


def easier_said(plan: PlanFact) -> str:
    """In the words it would be done with; "" where there is nothing smaller."""
    shape = easier(plan)
    if shape is None:
        return ""
    size = sized(plan.practice, shape.size)
    if shape.size is plan.shape.size or size is None:
        return _("Smaller would be the same, %(days)s.") % {"days": days_said(shape)}
    return _("Smaller would be: %(say)s") % {"say": size.say}
