"""Since when nothing is known, and who came back. Unknown is never counted against anyone."""

from datetime import date
from itertools import pairwise

from stepwell.ground.diary.facts import History

A_QUIET_WHILE = 4
A_PAUSE = 3


def quiet_since(history: History, today: date) -> date | None:
    """The first of at least four invited days in a row, up to yesterday, of which nothing is known.

    Today is still open, so it is never counted.
    """
    last = max(history.entries, default=date.min)
    blank = [day for day in history.due if last < day < today]
    return blank[0] if len(blank) >= A_QUIET_WHILE else None


def came_back(history: History, since: date) -> bool:
    """Whether, from this day on, somebody noted again after three or more quiet days."""
    noted = sorted(history.entries)
    pauses = ((last, day) for last, day in pairwise(noted) if day >= since)
    return any(sum(last < due < day for due in history.quiet) >= A_PAUSE for last, day in pauses)
