"""A week of one plan as stairs, for every page that shows one. What it says of them is the page's own."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi

from stepwell.ground.diary.facts import PRACTISED, History
from stepwell.look.well import Day, Week, week

_LIT = frozenset(outcome.value for outcome in PRACTISED)


@dataclass(frozen=True)
class Stairs:
    """`lit` and `quiet` count days: practised ones, and those past and invited of which nothing is known."""

    drawing: Week
    lit: int
    quiet: int


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def stairs(history: History, monday: date, today: date) -> Stairs:
    """The seven days from a Monday on."""
    days = [monday + timedelta(n) for n in range(7)]
    states = [state_of(history, day, today) for day in days]
    stones = [
        Day(date_format(day, "D"), date_format(day, "l, j F"), state, is_today=day == today)
        for day, state in zip(days, states, strict=True)
    ]
    drawing = week(stones, right_to_left=get_language_bidi())
    return Stairs(drawing, sum(state in _LIT for state in states), states.count("unknown"))


def state_of(history: History, day: date, today: date) -> str:
    """A word of `look.well.STATES`. What is not noted is unknown, whatever may have happened."""
    entry = history.entries.get(day)
    if entry:
        return entry.outcome.value
    if day >= today:
        return "ahead"
    return "unknown" if day in history.due else "open"
