"""Since when nothing is known, and who came back. Unknown is never counted against anyone."""

from datetime import date
from itertools import pairwise

from stepwell.ground.diary.facts import History
from stepwell.ground.plan.facts import Shape

A_QUIET_WHILE = 4
A_PAUSE = 3


def quiet_since(history: History, today: date) -> date | None:
    """The first of at least four invited days in a row, up to yesterday, of which nothing is known.

    Today is still open, so it is never counted.
    """
    last = max(history.entries, default=date.min)
    blank = [day for day in history.due if last < day < today]
    return blank[0] if len(blank) >= A_QUIET_WHILE else None


def a_pause(shape: Shape) -> int:
    """How many quiet days in a row are a pause: three, and more where any days of the week will do.

    Four of seven leave three days free, so five blank ones are needed before anybody comes back.
    """
    free = 0 if shape.weekdays else 7 - shape.days_a_week
    return A_PAUSE if not free else A_PAUSE - 1 + free


def came_back(history: History, since: date, pause: int = A_PAUSE) -> bool:
    """Whether, from this day on, somebody noted again after so many quiet days."""
    noted = sorted(history.entries)
    pauses = ((last, day) for last, day in pairwise(noted) if day >= since)
    return any(sum(last < due < day for due in history.quiet) >= pause for last, day in pauses)
