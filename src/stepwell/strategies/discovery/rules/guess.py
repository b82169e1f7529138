"""How far what happened lay from the guess: counted, never scored."""

from collections.abc import Iterable
from statistics import median_low

from stepwell.ground.diary.facts import EntryFact, History
from stepwell.strategies.discovery.facts.guess import Met, Record

ABOUT = 1
ENOUGH = 5
WIDE = 3
SIX = 6


def surprise(entry: EntryFact) -> int | None:
    """Guess minus what happened, in steps of the scale; above 0 it came out lower. None if unknown."""
    if entry.guess is None or entry.actual is None:
        return None
    return entry.guess - entry.actual


def met(histories: Iterable[History]) -> tuple[Met, ...]:
    """Every day that has both, oldest first."""
    days = ((day, entry) for history in histories for day, entry in history.entries.items())
    both = (
        Met(day, entry.guess, entry.actual)
        for day, entry in days
        if entry.guess is not None and entry.actual is not None
    )
    return tuple(sorted(both, key=lambda one: one.day))


def asks_how_hard(question: str) -> bool:
    """Whether less than guessed means easier; other questions, such as "How much will you enjoy it?", do not.

    Where we cannot tell, as in another language, the neutral words serve.

    >>> asks_how_hard("How hard will it be to start?"), asks_how_hard("How much will you enjoy it?")
    (True, False)
    """
    return "how hard" in question.casefold()


def record(days: Iterable[Met]) -> Record:
    """What the guesses at one question have met so far.

    >>> from datetime import date
    >>> record(Met(date(2026, 11, n), 7, 4) for n in range(1, 7))
    Record(guesses=6, lower=6, higher=0, about=0, typical=3, shown=True, ends=None)
    >>> record([Met(date(2026, 11, 1), 5, 4)])
    Record(guesses=1, lower=0, higher=0, about=1, typical=0, shown=False, ends=None)
    """
    lived = sorted(days, key=lambda one: (one.day, one.guess, one.actual))
    gaps = [one.guess - one.actual for one in lived]
    apart = [abs(gap) for gap in gaps if abs(gap) > ABOUT]
    lower = sum(gap > ABOUT for gap in gaps)
    return Record(
        guesses=len(gaps),
        lower=lower,
        higher=len(apart) - lower,
        about=len(gaps) - len(apart),
        typical=median_low(apart) if apart else 0,
        shown=len(gaps) >= ENOUGH,
        ends=(_off(gaps[:SIX]), _off(gaps[-SIX:])) if len(gaps) >= 2 * SIX else None,
    )


def _off(gaps: list[int]) -> int:
    return median_low(abs(gap) for gap in gaps)


def leans_harder(histories: Iterable[History]) -> bool:
    """Whether what was guessed to be hard came out harder more often than easier: then smaller is right."""
    hard = [one for one in histories if asks_how_hard(one.plan.practice.before)]
    found = record(met(hard))
    return found.shown and found.higher > found.lower
