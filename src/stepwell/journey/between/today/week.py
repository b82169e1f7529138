"""This week of one plan as stairs. A day of which nothing is known stays plain stone."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.cards import monday_of, stairs
from stepwell.ground.diary.facts import History
from stepwell.look.well import Week


@dataclass(frozen=True)
class WeekCard:
    """`said` tells in one sentence what the stairs show; it only ever counts what was done."""

    said: str
    drawing: Week


def week_card(history: History, today: date) -> WeekCard:
    shown = stairs(history, monday_of(today), today)
    return WeekCard(said(shown.lit), shown.drawing)


def said(lit: int) -> str:
    if not lit:
        return _("A new week. Any size lights a step.")
    return ngettext("%(n)s lit step this week.", "%(n)s lit steps this week.", lit) % {"n": lit}
