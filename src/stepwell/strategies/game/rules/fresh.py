"""Beginning again: nothing is lost, and somebody says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from stepwell.strategies.game.rules.ledger import AWAY

WELCOME = timedelta(2)


@dataclass(frozen=True)
class Fresh:
    """`away`: some empty days lie behind, and the door is open. `back`: just come back after such days."""

    away: bool = False
    back: bool = False


def fresh(days: Iterable[date], today: date) -> Fresh:
    """From the days on which anything was noted.

    >>> monday = date(2026, 11, 2)
    >>> fresh([monday], date(2026, 11, 8)), fresh([monday, date(2026, 11, 10)], date(2026, 11, 11))
    (Fresh(away=True, back=False), Fresh(away=False, back=True))
    >>> fresh([], monday), fresh([monday], date(2026, 11, 4))
    (Fresh(away=False, back=False), Fresh(away=False, back=False))
    """
    known = sorted(day for day in days if day <= today)
    if not known:
        return Fresh()
    if today - known[-1] > AWAY:
        return Fresh(away=True)
    lately = [(a, b) for a, b in pairwise(known) if today - b <= WELCOME]
    return Fresh(back=any(b - a > AWAY for a, b in lately))


def fresh_starts(days: Iterable[date]) -> int:
    """How often somebody came back.

    >>> fresh_starts([date(2026, 11, 2), date(2026, 11, 10), date(2026, 11, 11)])
    1
    """
    known = sorted(set(days))
    return sum(b - a > AWAY for a, b in pairwise(known))
