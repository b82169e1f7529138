"""Which three questions to offer. What stands out only chooses among them; in which order tells nothing."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

import numpy as np

from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.rules.bands import waits
from stepwell.strategies.discovery.rules.pairs import pairs

OFFERED = 3
EACH_WAY = 3
AGAIN = timedelta(28)
OF_GUESSES = frozenset({"gap", "off", "actual"})


def offered(
    lived: Lived,
    questions: Iterable[Question],
    asked: Iterable[AskedFact],
    hunches: Collection[str],
    today: date,
    charted: bool = False,
) -> list[Question]:
    """What can be answered and was not asked in the last weeks; a hunch comes before the rest,
    and what the client has seen already comes last."""
    lately = {one.question for one in asked if today - one.until < AGAIN}
    ready = [one for one in questions if one.id not in lately and can_be_asked(lived, one)]
    first = sorted(
        ready, key=lambda one: (was_seen(one, (), charted), one.id not in hunches, not one.standing)
    )
    return sorted(first[:OFFERED], key=lambda one: one.number)


def can_be_asked(lived: Lived, question: Question) -> bool:
    """Enough days, and not all of them the same."""
    if question.sort is Sort.COUNTED or not question.offered:
        return False
    found = pairs(lived, question)
    if found is None or not len(found.outcome) or waits(question, found):
        return False
    if question.sort is not Sort.YES_NO:
        return bool(np.ptp(found.outcome))
    done = int(found.outcome.sum())
    return EACH_WAY <= done <= len(found.outcome) - EACH_WAY


def was_seen(question: Question, asked: Iterable[AskedFact], charted: bool) -> bool:
    """Whether the client knows the picture already: then it is a look, and no guess.

    >>> was_seen(Question("hard-falls", 28, Sort.EARLY_LATE, "?", outcome="actual"), [], charted=True)
    True
    """
    return (charted and question.outcome in OF_GUESSES) or any(one.question == question.id for one in asked)
