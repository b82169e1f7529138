"""A self-experiment for a page: days first, then one careful word, and how close we are to knowing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.ground.diary.facts import EntryFact, History
from stepwell.look.beside import Row, in_a_line, on_a_scale
from stepwell.strategies.discovery.facts.experiment import (
    Asks,
    Band,
    ExperimentFact,
    Finding,
    Side,
    Way,
)
from stepwell.strategies.discovery.rules.experiment import found

ASKED: dict[Asks, str | Promise] = {
    Asks.DID: gettext_lazy("Did I do it?"),
    Asks.HARD: gettext_lazy("How hard was it?"),
    Asks.FELT: gettext_lazy("How was I after?"),
}
BANDS: dict[Band, str | Promise] = {
    Band.RUNNING: gettext_lazy("It is under way. We look once, at the end, so that no day sways the next."),
    Band.STOPPED: gettext_lazy("You stopped it. These are the days so far; they are too few for more."),
    Band.TASTE: gettext_lazy("A week is a taste, so there is no verdict. Which one did you like?"),
    Band.CANT_TELL: gettext_lazy("We can’t tell yet. Chance alone would often bring this."),
    Band.LEANS: gettext_lazy("It leans to %(way)s, but that could easily be chance."),
    Band.BETTER: gettext_lazy("%(way)s looks better for you."),
}


@dataclass(frozen=True)
class BarCard:
    """How close we are to knowing, in per cent of the way."""

    said: str
    filled: int


@dataclass(frozen=True)
class DayRow:
    """A line of the table; `other` when the other way was taken that day."""

    day: str
    way: str
    noted: str
    other: bool


@dataclass(frozen=True)
class ExperimentCard:
    """`rows` and `days` are empty while it runs: nothing sways the days to come."""

    id: UUID
    name: str
    a: str
    b: str
    asked: str | Promise
    when: str
    running: bool
    said: str
    band: str
    bar: BarCard
    rows: tuple[Row, ...]
    days: tuple[DayRow, ...]
    other: str
    shared: bool


def experiment_card(one: ExperimentFact, histories: Iterable[History], today: date) -> ExperimentCard:
    mine = [history for history in histories if history.plan.practice.slug == one.practice]
    entries = {day: entry for history in mine for day, entry in history.entries.items()}
    finding, name = found(one, entries, today), next((h.plan.practice.name for h in mine), "")
    over = finding.band is not Band.RUNNING
    return ExperimentCard(
        id=one.id,
        name=name,
        a=one.terms.a,
        b=one.terms.b,
        asked=ASKED[one.terms.asks],
        when=_when(one),
        running=not over,
        said=said(one, finding) if over else "",
        band=band_said(one, finding),
        bar=bar(finding),
        rows=_rows(one, finding) if over else (),
        days=_days(one, finding, entries) if over else (),
        other=_other(finding.otherwise),
        shared=one.shared,
    )


def _when(one: ExperimentFact) -> str:
    first, last = (date_format(day, "j F") for day in (one.first, one.stopped_on or one.last))
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def said(one: ExperimentFact, finding: Finding) -> str:
    """The numbers of days of both ways, before any word about them."""
    words = {Way.A: one.terms.a, Way.B: one.terms.b}
    return " ".join(_side_said(words[way], side, one.terms.asks) for way, side in finding.sides.items())


def _side_said(words: str, side: Side, asks: Asks) -> str:
    told: dict[str, Any] = {"way": words, "n": len(side.noted), "total": side.total}
    if not side.noted:
        return _("“%(way)s”: no day noted.") % told
    if asks is Asks.DID:
        few = ngettext("“%(way)s”: %(total)s of %(n)s day.", "“%(way)s”: %(total)s of %(n)s days.", told["n"])
        return few % told
    told["mean"] = f"{side.total / len(side.noted):.1f}"
    one = _("“%(way)s”: %(n)s day, %(mean)s of 10.")
    more = _("“%(way)s”: %(n)s days, on average %(mean)s of 10.")
    return (one if told["n"] == 1 else more) % told


def band_said(one: ExperimentFact, finding: Finding) -> str:
    words = one.terms.a if finding.ahead is Way.A else one.terms.b
    return str(BANDS[finding.band]) % {"way": f"“{words}”"}


def bar(finding: Finding) -> BarCard:
    """While it runs, only noted days move it; at the end, how sure it is, from a coin's throw on."""
    if finding.sure is None:
        few = ngettext("%(n)s of %(all)s day is noted.", "%(n)s of %(all)s days are noted.", finding.days)
        told = few % {"n": finding.noted, "all": finding.days}
        return BarCard(told, round(100 * finding.noted / max(finding.days, 1)))
    told = _("An empty bar means a toss-up; at nine tenths full, we say that one looks better.")
    return BarCard(told, round(200 * (finding.sure - 0.5)))


def _rows(one: ExperimentFact, finding: Finding) -> tuple[Row, ...]:
    words = {Way.A: one.terms.a, Way.B: one.terms.b}
    most = max(len(side.noted) for side in finding.sides.values())
    if one.terms.asks is Asks.DID:
        return tuple(
            in_a_line(way, words[way], [bool(value) for value in side.noted.values()], most)
            for way, side in finding.sides.items()
        )
    return tuple(on_a_scale(way, words[way], side.noted.values()) for way, side in finding.sides.items())


def _days(one: ExperimentFact, finding: Finding, entries: Mapping[date, EntryFact]) -> tuple[DayRow, ...]:
    noted = {day: value for side in finding.sides.values() for day, value in side.noted.items()}
    until = one.stopped_on or one.last
    return tuple(
        DayRow(
            date_format(day, "D j M"), way, _value(noted.get(day), one.terms.asks),
            other=one.otherwise.get(day, way) != way,
        )
        for day, way in sorted(one.drawn.items())
        if day <= until
    )  # fmt: skip


def _value(value: int | None, asks: Asks) -> str:
    if value is None:
        return "–"
    if asks is Asks.DID:
        return _("yes") if value else _("not that day")
    return str(value)


def _other(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "On %(n)s day you took the other way. It counts the way the coin fell.",
        "On %(n)s days you took the other way. They count the way the coin fell.",
        count,
    ) % {"n": count}
