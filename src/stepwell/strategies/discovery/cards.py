"""Guess and what happened, ready for a page: a drawing, and one sentence that says what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import History
from stepwell.look.charts import Pair, Pairs, pairs
from stepwell.strategies.discovery.facts import Record
from stepwell.strategies.discovery.rules import ENOUGH, met, record

DRAWN = 28


@dataclass(frozen=True)
class GuessCard:
    """`drawing` shows the newest days that have a guess and an outcome; `empty` when there is none yet."""

    drawing: Pairs
    said: str
    empty: bool


def guess_card(histories: Iterable[History]) -> GuessCard:
    days = met(histories)
    drawn = [Pair(date_format(one.day, "j M"), one.guess, one.actual) for one in days[-DRAWN:]]
    return GuessCard(pairs(drawn), said(record(days)), empty=not days)


def said(found: Record) -> str:
    """Counts and the typical gap, from five guesses on; never a trend and never a per cent.

    >>> said(Record(guesses=12, easier=11, harder=1, about=0, typical=3, shown=True))
    '12 guesses. 11 times it was easier than expected, once harder. Typically by 3.'
    """
    if not found.shown:
        so_far = ngettext("%(n)s guess so far.", "%(n)s guesses so far.", found.guesses) % {
            "n": found.guesses
        }
        return so_far + " " + _("From %(n)s on we count what they met.") % {"n": ENOUGH}
    whole = _("%(n)s guesses.") % {"n": found.guesses}
    parts = _("%s.") % ", ".join(_counted(found))
    gap = _("Typically by %(n)s.") % {"n": found.typical} if found.typical else ""
    return " ".join(part for part in (whole, parts, gap) if part)


def _counted(found: Record) -> list[str]:
    """The bigger count first, in words that need each other as little as possible."""
    easier = (found.easier, _("%s it was easier than expected") % times(found.easier), _("%s easier"))
    harder = (found.harder, _("%s it was harder than expected") % times(found.harder), _("%s harder"))
    first, second = sorted((easier, harder), key=lambda one: -one[0])
    told = [first[1]] if first[0] else []
    told += [second[2] % times(second[0])] if second[0] else []
    told += [_("%s about as expected") % times(found.about)] if found.about else []
    return told


def times(count: int) -> str:
    """
    >>> times(1), times(2), times(11)
    ('once', 'twice', '11 times')
    """
    said_so = {1: _("once"), 2: _("twice")}
    return said_so.get(count) or _("%(n)s times") % {"n": count}
