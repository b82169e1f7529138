"""Guess and what happened, ready for a page: a drawing, and one sentence that says what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import History
from stepwell.look.charts import Pair, Pairs, pairs
from stepwell.look.told import times
from stepwell.strategies.discovery.facts.guess import Met, Record
from stepwell.strategies.discovery.rules.guess import ENOUGH, asks_how_hard, met, record

DRAWN = 28


@dataclass(frozen=True)
class GuessCard:
    """The newest days of one practice that have a guess and an outcome, and the question they answer."""

    name: str
    asked: str
    drawing: Pairs
    said: str


def guess_cards(histories: Iterable[History]) -> tuple[GuessCard, ...]:
    """One for each practice, since each asks its own question; the one guessed at last comes first."""
    by_practice: dict[str, list[History]] = {}
    for history in histories:
        by_practice.setdefault(history.plan.practice.slug, []).append(history)
    lived = [(same[-1], days) for same in by_practice.values() if (days := met(same))]
    lived.sort(key=lambda one: one[1][-1].day, reverse=True)
    return tuple(_card(history, days) for history, days in lived)


def _card(history: History, days: tuple[Met, ...]) -> GuessCard:
    practice = history.plan.practice
    drawn = [Pair(date_format(one.day, "j M"), one.guess, one.actual) for one in days[-DRAWN:]]
    asked = practice.before or _("How hard will it be?")
    return GuessCard(practice.name, asked, pairs(drawn), said(record(days), asks_how_hard(asked)))


def said(found: Record, how_hard: bool) -> str:
    """Counts and the typical gap, from five guesses on; never a trend and never a per cent.

    >>> said(Record(guesses=12, lower=11, higher=1, about=0, typical=3, shown=True), how_hard=True)
    '12 guesses. 11 times it was easier than expected, once harder. Usually by about 3.'
    """
    if not found.shown:
        so_far = ngettext("%(n)s guess so far.", "%(n)s guesses so far.", found.guesses) % {
            "n": found.guesses
        }
        return so_far + " " + _("From %(n)s guesses on, we count how they turned out.") % {"n": ENOUGH}
    whole = _("%(n)s guesses.") % {"n": found.guesses}
    parts = _("%s.") % ", ".join(_counted(found, how_hard))
    gap = _("Usually by about %(n)s.") % {"n": found.typical} if found.typical else ""
    return " ".join(part for part in (whole, parts, gap, _ends(found)) if part)


def _ends(found: Record) -> str:
    """The first six beside the last six, as numbers and no more."""
    if found.ends is None:
        return ""
    return _("The first 6 guesses were off by %(first)s, the last 6 by %(last)s.") % {
        "first": found.ends[0], "last": found.ends[1],
    }  # fmt: skip


def _counted(found: Record, how_hard: bool) -> list[str]:
    """The bigger count first, in words that need each other as little as possible."""
    down = (_("%s it was easier than expected"), _("%s easier")) if how_hard else _less()
    up = (_("%s it was harder than expected"), _("%s harder")) if how_hard else _more()
    first, second = sorted(((found.lower, *down), (found.higher, *up)), key=lambda one: -one[0])
    told = [first[1] % times(first[0])] if first[0] else []
    told += [second[2] % times(second[0])] if second[0] else []
    told += [_("%s about as expected") % times(found.about)] if found.about else []
    return told


def _less() -> tuple[str, str]:
    return _("%s it came out lower than expected"), _("%s lower")


def _more() -> tuple[str, str]:
    return _("%s it came out higher than expected"), _("%s higher")
