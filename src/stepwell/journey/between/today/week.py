"""This week of one plan as stairs. A day of which nothing is known stays plain stone."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.look.well import Day, Week, week


@dataclass(frozen=True)
class WeekCard:
    """`said` tells in one sentence what the stairs show; it only ever counts what was done."""

    said: str
    drawing: Week


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def week_card(history: History, today: date) -> WeekCard:
    days = [monday_of(today) + timedelta(n) for n in range(7)]
    states = [state_of(history, day, today) for day in days]
    stones = [
        Day(date_format(day, "D"), date_format(day, "l, j F"), state, is_today=day == today)
        for day, state in zip(days, states, strict=True)
    ]
    return WeekCard(said(states), week(stones, right_to_left=get_language_bidi()))


def state_of(history: History, day: date, today: date) -> str:
    """A word of `look.well.STATES`."""
    entry = history.entries.get(day)
    if entry:
        return entry.outcome.value
    if day >= today:
        return "ahead"
    return "unknown" if day in history.due else "open"


def said(states: list[str]) -> str:
    lit = sum(state in ("done", "smaller") for state in states)
    if not lit:
        return _("A new week. Any size lights a step.")
    return ngettext("%(n)s lit step this week.", "%(n)s lit steps this week.", lit) % {"n": lit}
