"""The weeks of one plan as stairs. A day of which nothing is known stays plain stone."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.cards import monday_of, stairs
from stepwell.ground.diary.facts import History
from stepwell.look.well import Week

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
    monday = monday_of(today)
    begun = history.plan.starts < monday
    cards = [_card(history, monday, today, _("This week"))]
    return tuple(cards + ([_card(history, monday - A_WEEK, today, _("The week before"))] if begun else []))


def _card(history: History, monday: date, today: date, title: str) -> WeekCard:
    shown = stairs(history, monday, today)
    told = said(shown.lit, shown.quiet)
    return WeekCard(history.plan.practice.name, title, told, shown.drawing, earlier=monday + A_WEEK <= today)


def said(lit: int, quiet: int) -> str:
    """Counts of what is known; quiet days are named last and weigh nothing."""
    told = _("No lit step yet.")
    if lit:
        told = ngettext("%(n)s lit step.", "%(n)s lit steps.", lit) % {"n": lit}
    if not quiet:
        return told
    return told + " " + ngettext("%(n)s quiet day.", "%(n)s quiet days.", quiet) % {"n": quiet}
