"""How well a practice holds: it grows with each day and gives way gently.

The published formula of Loop Habit Tracker (Score.kt), as a fact: after a day the strength is s·m + v·(1 - m)
with m = 0.5 ** (1 / 13), and v is 1 for a day with the practice and 0 for one without. Here only known days
take part: a day that nobody noted, a rest day and a day on which it did not apply leave it as it is.
"""

from collections.abc import Iterable
from datetime import date

from stepwell.ground.diary.outline import Lived
from stepwell.strategies.game.facts import Band

HOLDS = 0.5 ** (1 / 13)
BANDS = ((0.75, Band.ROOTED), (0.45, Band.STEADY), (0.15, Band.GROWING))


def after(strength: float, practised: bool) -> float:
    """Strength after one more known day. A quiet one costs about 5 of 100.

    >>> round(after(1.0, practised=False), 3), round(after(0.0, practised=True), 3)
    (0.948, 0.052)
    """
    return strength * HOLDS + practised * (1 - HOLDS)


def strength(lived: Iterable[Lived], found: float = 0.0) -> float:
    """From 0 to 1, over all plans of one practice; `found` is what it was before these days begin."""
    known: dict[date, bool] = {}
    for one in lived:
        for day, shows in one.outlines.items():
            if shows.practised or shows.quiet:
                known[day] = known.get(day, False) or shows.practised
    for day in sorted(known):
        found = after(found, known[day])
    return found


def band_of(found: float) -> Band:
    """A word for it.

    >>> [band_of(x).value for x in (0.0, 0.2, 0.5, 0.9)]
    ['new', 'growing', 'steady', 'rooted']
    """
    return next((band for least, band in BANDS if found >= least), Band.NEW)
