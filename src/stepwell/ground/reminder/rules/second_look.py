"""Whether to ask about the time of a reminder. It is never moved: the agreed time stays, and the client says.

A reminder that looks for better times by itself does more harm where the agreed time was right than good
where it was not. Asking after two thin weeks does nearly all the good (docs/explain/reminders.md).
"""

from collections.abc import Collection
from datetime import date, timedelta
from math import ceil

from stepwell.ground.diary.facts import History
from stepwell.ground.reminder.facts import Looked

TWO_WEEKS, FOUR_WEEKS = timedelta(14), timedelta(28)
THIN, LATERS, FEWEST = 0.4, 2, 4
WEEK = 7


def counted(history: History, today: date) -> tuple[int, int]:
    """Practised days, and days agreed on, of the two weeks up to yesterday.

    Four of seven days, any of them, ask for eight in two weeks.
    """
    first, shape = today - TWO_WEEKS, history.plan.shape
    due = [day for day in history.due if first <= day < today]
    of = len(due) if shape.weekdays else ceil(len(due) * shape.days_a_week / WEEK)
    return min(sum(first <= day < today for day in history.practised), of), of


def let_be(today: date, kept: date | None) -> bool:
    """Whether the time was kept less than four weeks ago.

    >>> let_be(date(2026, 11, 29), date(2026, 11, 2)), let_be(date(2026, 11, 30), date(2026, 11, 2))
    (True, False)
    """
    return kept is not None and today - kept < FOUR_WEEKS


def asks(one: Looked, history: History, today: date, made: date) -> bool:
    """After two whole weeks of the same time and the same plan: when they were thin, when "later" was pressed
    on two days, or when the time is on trial."""
    if today - max(made, history.plan.starts) < TWO_WEEKS:
        return False
    done, of = counted(history, today)
    return of >= FEWEST and (one.tried is not None or one.laters >= LATERS or done < THIN * of)


def rested(rests: Collection[date], today: date) -> bool:
    """Whether any of the two weeks was a week of rest: then they say nothing about a time.

    >>> rested([date(2026, 11, 3)], date(2026, 11, 9)), rested([], date(2026, 11, 9))
    (True, False)
    """
    return any(today - TWO_WEEKS <= day < today for day in rests)
