"""Is it useful, and since when is it quiet. Both are questions for the room, never a verdict."""

from collections.abc import Sequence
from datetime import date

from stepwell.ground.diary.facts import History
from stepwell.strategies.curiosity.facts import Useful

LOW = 3
A_QUIET_WHILE = 4


def useful_line(history: History) -> tuple[Useful, ...]:
    """The ratings of one plan, oldest first; a day without one is left out."""
    days = sorted(history.entries.items())
    return tuple(Useful(day, entry.useful, entry.id) for day, entry in days if entry.useful is not None)


def low_twice(values: Sequence[int]) -> bool:
    """Whether the last two ratings were low: time to ask what would serve better.

    >>> low_twice([9, 3, 2]), low_twice([2, 3, 9]), low_twice([1])
    (True, False, False)
    """
    return len(values) > 1 and all(value <= LOW for value in values[-2:])


def quiet_since(history: History, today: date) -> date | None:
    """The first of at least four invited days in a row, up to yesterday, of which nothing is known.

    Today is still open, so it is never counted.
    """
    last = max(history.entries, default=date.min)
    blank = [day for day in history.due if last < day < today]
    return blank[0] if len(blank) >= A_QUIET_WHILE else None
