"""Weeks: how many days were lit, and the one goal. Rest days lie inside of it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from stepwell.ground.diary.outline import Lived
from stepwell.strategies.game.facts import GoalFact, WeekFact

WEEK = timedelta(7)


def monday_of(day: date) -> date:
    """
    >>> monday_of(date(2026, 11, 24))
    datetime.date(2026, 11, 23)
    """
    return day - timedelta(day.weekday())


def lit_days(lived: Iterable[Lived]) -> frozenset[date]:
    """Days with something practised, in any size, by anything that was kept for them."""
    return frozenset(day for one in lived for day, shows in one.outlines.items() if shows.practised)


def goal_of(goals: Sequence[GoalFact], monday: date) -> int:
    """The goal for a week. What is said once it has begun can only make it smaller, so no change takes a week
    away. What was said last holds, also before one that was to begin later.

    >>> from datetime import datetime
    >>> begun, more = (GoalFact(n, date(2026, 11, d), datetime(2026, 11, d)) for n, d in ((3, 4), (5, 18)))
    >>> [goal_of([begun, more], date(2026, 11, d)) for d in (2, 9, 16, 23)]
    [3, 3, 3, 5]
    >>> goal_of([], date(2026, 11, 2))
    0
    """
    inside = [goal.days for goal in goals if begins_inside(goal, monday)]
    before = [goal for goal in goals if goal.starts <= monday and not begins_inside(goal, monday)]
    held = max(before, key=lambda goal: (goal.made_at, goal.starts)).days if before else None
    return min([held, *inside] if held else inside, default=0)


def begins_inside(goal: GoalFact, monday: date) -> bool:
    """Also on the Monday itself, when that is the day on which it was agreed."""
    first = monday if goal.made_at.date() >= monday else monday + timedelta(1)
    return first <= goal.starts < monday + WEEK


def weeks(lit: frozenset[date], goals: Sequence[GoalFact], first: date, today: date) -> list[WeekFact]:
    """Every week from the one of the first day to this one, oldest first."""
    count: dict[date, int] = {}
    for day in lit:
        count[monday_of(day)] = count.get(monday_of(day), 0) + 1
    found, monday = [], monday_of(first)
    while monday <= today:
        found.append(WeekFact(monday, count.get(monday, 0), goal_of(goals, monday)))
        monday += WEEK
    return found


def best_of(known: Iterable[WeekFact]) -> WeekFact | None:
    """The fullest week, the newest of several; it is kept for good.

    >>> best_of([WeekFact(date(2026, 11, 2), 5, 3), WeekFact(date(2026, 11, 9), 2, 3)]).lit
    5
    """
    full = [week for week in known if week.lit]
    return max(full, key=lambda week: (week.lit, week.monday), default=None)
