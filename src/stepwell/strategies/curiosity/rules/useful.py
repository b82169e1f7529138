"""Is it useful: a question for the room, never a verdict."""

from collections.abc import Sequence

from stepwell.ground.diary.facts import History
from stepwell.strategies.curiosity.facts.ask import Useful

LOW = 3
A_STEP = 2


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


def went_up(before: Sequence[int], since: Sequence[int]) -> bool:
    """Whether the last rating lies two or more above the last one from before.

    >>> went_up([4, 5], [6, 7]), went_up([4], [5]), went_up([], [9])
    (True, False, False)
    """
    return bool(before and since) and since[-1] - before[-1] >= A_STEP


def fell(before: int | None, now: int | None) -> bool:
    """Whether a rating, such as readiness, went down by two or more.

    >>> fell(8, 6), fell(8, 7), fell(None, 2)
    (True, False, False)
    """
    return before is not None and now is not None and before - now >= A_STEP
