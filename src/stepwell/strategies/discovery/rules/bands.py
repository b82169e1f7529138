"""Which of the five things may be said of one question that was asked beforehand."""

from collections.abc import Iterable

import numpy as np

from stepwell.strategies.discovery.facts.found import Band, Split, Verdict
from stepwell.strategies.discovery.facts.lived import Column, Lived
from stepwell.strategies.discovery.facts.question import Guard, Question, Sort
from stepwell.strategies.discovery.rules.guarded import by_week, dice, drifted, flipped, guarded
from stepwell.strategies.discovery.rules.pairs import Pairs, pairs, split

LEAST = {Sort.YES_NO: 0.2, Sort.NUMBER: 0.4, Sort.PAIRED: 0.4, Sort.EARLY_LATE: 0.5}
ONCE, STANDING = 0.05, 0.025
LEAN = 0.90
KNOWN = 0.60


def chance_of(question: Question, found: Pairs, roll: np.random.Generator) -> float:
    """How often chance alone does this well; 1.0 where it cannot be told."""
    if question.sort is Sort.PAIRED:
        return flipped(found.outcome, roll)
    if question.sort is Sort.EARLY_LATE:
        return drifted(found.outcome, roll)
    if question.guard is Guard.CALENDAR:
        return flipped(by_week(found.outcome, found.side, found.at), roll, 2)
    return guarded(found.outcome, found.side, found.at, roll)


def waits(question: Question, found: Pairs) -> int:
    """Days that are still needed before anything can be told."""
    days, ups = len(found.outcome), int((found.side == 1).sum())
    needs = [question.least - days]
    if question.sort in (Sort.YES_NO, Sort.NUMBER):
        needs += [question.side - ups, question.side - (days - ups)]
    if question.weeks:
        needs.append(7 * (question.weeks - len(by_week(found.outcome, found.side, found.at))))
    return max(0, *needs)


def verdict(lived: Lived, question: Question, client: str) -> Verdict | None:
    """None when nothing of the kind was ever noted, or when it is only counted."""
    found = pairs(lived, question) if question.sort is not Sort.COUNTED else None
    if found is None or not len(found.outcome):
        return None
    seen, wait = split(found, question), waits(question, found)
    if wait:
        return Verdict(question, Band.TOO_EARLY, seen, wait=wait)
    p = chance_of(question, found, dice(client, question.id))
    return Verdict(question, _capped(_band(question, seen, p), lived), seen, p)


def _band(question: Question, seen: Split, p: float) -> Band:
    least, bar = LEAST[question.sort], STANDING if question.standing else ONCE
    if p <= bar and abs(seen.effect) >= least:
        return Band.TOGETHER
    if -least <= seen.low and seen.high <= least:
        return Band.HARDLY
    return Band.LEANS if max(seen.sure, 1 - seen.sure) >= LEAN else Band.CANT_TELL


def _capped(band: Band, lived: Lived) -> Band:
    """With fewer than six of ten days known, those that are not could tell another story."""
    known = lived.noted / lived.asked if lived.asked else 0.0
    return Band.LEANS if band is Band.TOGETHER and known < KNOWN else band


def move_together(one: Column, two: Column, least: float = 0.5) -> bool:
    """Whether two columns move together, so that only one of them is shown.

    >>> move_together(np.array([0.0, 1, 0, 1]), np.array([0.0, 1, 0, 1]))
    True
    """
    known = ~np.isnan(one) & ~np.isnan(two)
    x, y = one[known], two[known]
    if len(x) < 2 or not x.std() or not y.std():
        return False
    return abs(float(np.corrcoef(x, y)[0, 1])) >= least


def same_days(lived: Lived, question: Question, others: Iterable[Question]) -> str:
    """The name of a side that lay on mostly the same days as "a": then nobody can tell which of them it is.

    "" when there is none.
    """
    mine = lived.columns.get(question.by)
    for one in others if mine is not None else ():
        theirs = lived.columns.get(one.by)
        if one.by == question.by or theirs is None or mine is None or not move_together(mine, theirs):
            continue
        known = ~np.isnan(mine) & ~np.isnan(theirs)
        return one.a if np.corrcoef(mine[known], theirs[known])[0, 1] > 0 else one.b
    return ""
