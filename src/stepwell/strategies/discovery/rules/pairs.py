"""What a question compares: the two sides, or the gaps, that a diary holds for it."""

from dataclasses import dataclass
from math import erf, sqrt

import numpy as np
from numpy.typing import NDArray

from stepwell.strategies.discovery.facts.found import Side, Split
from stepwell.strategies.discovery.facts.lived import Column, Lived
from stepwell.strategies.discovery.facts.question import Question, Sort

NINE_OF_TEN = 1.645
# One step beside a guess is about as expected; how somebody is before and after is compared as it was noted.
ABOUT = {"gap": 1.0, "feel_gap": 1.0}


@dataclass(frozen=True)
class Pairs:
    """`side` is 1 or 0 for each known day, all 0 where two numbers of a day are compared; `at` its place."""

    outcome: Column
    side: Column
    at: NDArray[np.int_]


def pairs(lived: Lived, question: Question) -> Pairs | None:
    """None when nothing of the kind was ever noted."""
    outcome, by = lived.columns.get(question.outcome), lived.columns.get(question.by)
    if outcome is None or (question.by and by is None):
        return None
    side = by if by is not None else np.zeros(len(outcome))
    known = ~np.isnan(outcome) & ~np.isnan(side)
    if question.sort is Sort.EARLY_LATE:
        side = _late(known)
    return Pairs(outcome[known], side[known], np.flatnonzero(known))


def _late(known: NDArray[np.bool_]) -> Column:
    """1 for the earlier half of what is known, so that "a" is early."""
    place = np.cumsum(known) - 1
    early: Column = (place < known.sum() / 2).astype(float)
    return early


def split(found: Pairs, question: Question) -> Split:
    """Both sides in numbers, and how far they lie apart."""
    if question.sort is Sort.PAIRED:
        return _of_gaps(found.outcome, about(question))
    high, low = found.outcome[found.side == 1], found.outcome[found.side == 0]
    return _of_days(high, low) if question.sort is Sort.YES_NO else _of_numbers(high, low)


def about(question: Question) -> float:
    """Up to which gap two numbers of a day count as alike."""
    return ABOUT.get(question.outcome, 0.0)


def _of_gaps(gaps: Column, about: float) -> Split:
    more, less = int((gaps > about).sum()), int((gaps < -about).sum())
    sides = Side(more, 0.0), Side(less, 0.0)
    spread = float(gaps.std(ddof=1)) if len(gaps) > 1 else 0.0
    effect = float(gaps.mean()) / spread if spread else float(np.sign(gaps.mean())) if len(gaps) else 0.0
    return _sized(*sides, effect, 1 / sqrt(max(len(gaps), 1)), len(gaps) - more - less)


def _of_days(high: Column, low: Column) -> Split:
    a, b = Side(len(high), float(high.sum())), Side(len(low), float(low.sum()))
    if not len(high) or not len(low):
        return Split(a, b)
    one, two = (a.value + 1) / (a.days + 2), (b.value + 1) / (b.days + 2)
    wide = sqrt(one * (1 - one) / (a.days + 3) + two * (1 - two) / (b.days + 3))
    seen = _sized(a, b, one - two, float(wide))
    return Split(a, b, a.value / a.days - b.value / b.days, seen.low, seen.high, seen.sure)


def _of_numbers(high: Column, low: Column) -> Split:
    a = Side(len(high), float(high.mean()) if len(high) else 0.0)
    b = Side(len(low), float(low.mean()) if len(low) else 0.0)
    if len(high) < 2 or len(low) < 2:
        return Split(a, b)
    within = float(((high - a.value) ** 2).sum() + ((low - b.value) ** 2).sum())
    spread = sqrt(within / (len(high) + len(low) - 2))
    effect = (a.value - b.value) / spread if spread else float(np.sign(a.value - b.value))
    return _sized(a, b, effect, float(sqrt(1 / len(high) + 1 / len(low))))


def _sized(a: Side, b: Side, effect: float, wide: float, same: int = 0) -> Split:
    """With nine of ten likely values around it."""
    sure = _below(effect / wide) if wide else 0.5
    return Split(a, b, effect, effect - NINE_OF_TEN * wide, effect + NINE_OF_TEN * wide, sure, same)


def _below(z: float) -> float:
    """How much of a bell lies below.

    >>> _below(0.0), round(_below(1.645), 2)
    (0.5, 0.95)
    """
    return 0.5 * (1 + erf(z / sqrt(2)))
