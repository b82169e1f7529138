"""The weeks of one plan as stairs. A day of which nothing is known stays plain stone."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.look.well import Day, Week, week

A_WEEK = timedelta(7)


@dataclass(frozen=True)
class WeekCard:
    """`said` is the one sentence that tells what the stairs show; an `earlier` week may stay folded."""

    name: str
    title: str
    said: str
    drawing: Week
    earlier: bool


def week_cards(history: History, today: date) -> tuple[WeekCard, ...]:
    """This week, and the one before it when the plan was already there. A talk has none."""
    if not history.plan.shape.days_a_week:
        return ()
    monday = today - timedelta(today.weekday())
    begun = history.plan.starts < monday
    cards = [_card(history, monday, today, _("This week"))]
    return tuple(cards + ([_card(history, monday - A_WEEK, today, _("The week before"))] if begun else []))


def _card(history: History, monday: date, today: date, title: str) -> WeekCard:
    days = [monday + timedelta(n) for n in range(7)]
    states = [state_of(history, day, today) for day in days]
    stones = [
        Day(date_format(day, "D"), date_format(day, "l, j F"), state, is_today=day == today)
        for day, state in zip(days, states, strict=True)
    ]
    drawing = week(stones, right_to_left=get_language_bidi())
    return WeekCard(
        history.plan.practice.name, title, said(states), drawing, earlier=monday + A_WEEK <= today
    )


def state_of(history: History, day: date, today: date) -> str:
    """A word of `look.well.STATES`. What is not noted is unknown, whatever may have happened."""
    entry = history.entries.get(day)
    if entry:
        return entry.outcome.value
    if day >= today:
        return "ahead"
    return "unknown" if day in history.due else "open"


def said(states: list[str]) -> str:
    """Counts of what is known; quiet days are named last and weigh nothing."""
    lit = sum(state in ("done", "smaller") for state in states)
    told = _("No lit step yet.")
    if lit:
        told = ngettext("%(n)s lit step.", "%(n)s lit steps.", lit) % {"n": lit}
    quiet = states.count("unknown")
    if not quiet:
        return told
    return told + " " + ngettext("%(n)s quiet day.", "%(n)s quiet days.", quiet) % {"n": quiet}
