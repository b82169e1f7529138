"""What each tick says. It moves on Mondays, and in marks: neither a day nor a week can be read from it.

Days younger than last Friday do not go in: until then a day can still be corrected, and no line ever shrinks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.queries import histories
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.plan.rules import runs_on
from stepwell.ground.witness.actions import renew
from stepwell.ground.witness.facts import ShownLine, Tick, Ticked, WitnessFact
from stepwell.ground.witness.queries import waiting
from stepwell.ground.witness.rules import mark_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.queries.discovery import discoveries
from stepwell.strategies.game.queries import agreed
from stepwell.strategies.game.rules.week import lit_days, monday_of, weeks

ZONES_APART, STILL_OPEN = timedelta(days=1), timedelta(days=3)


@dataclass(frozen=True)
class About:
    """Whose lines, in whose words, for which week."""

    pairs: tuple[PairFact, ...]
    signed: str
    ticked: Ticked
    week: date

    @property
    def until(self) -> date:
        return self.week - STILL_OPEN

    @cached_property
    def lived(self) -> tuple[list[PlanFact], frozenset[date]]:
        """The practices that have days, and the days with one; read once for all lines."""
        plans = [plan for plan in plans_of(p.id for p in self.pairs) if plan.shape.days_a_week]
        return plans, lit_days(histories(plans, self.until).values())


def this_week(pairs: list[PairFact]) -> date:
    """The Monday on which the client's week began."""
    return monday_of(day_of(pairs[0].client.calendar, clock.now()))


def lines_for(one: WitnessFact, ticked: Ticked) -> tuple[tuple[ShownLine, ...], date]:
    """The lines of these ticks, and the week for which they hold."""
    pairs = open_pairs(one.client)
    if not pairs:
        return (), monday_of(clock.now().date())
    week = this_week(pairs)
    about = About(tuple(pairs), one.signed, ticked, week)
    said = [(kind, words) for kind in Tick if kind in ticked.ticks for words in SAYS[kind](about)]
    return tuple(ShownLine(kind, words) for kind, words in said), week


def renew_all() -> int:
    """Once a week for each link; any number of clocks may look."""
    now = clock.now()
    found = waiting(monday_of(now.date() - ZONES_APART), now)
    for one in found:
        lines, week = lines_for(one, one.ticked)
        renew(by=None, one=one, lines=lines, week=week)
    return len(found)


def _ask(about: About) -> list[str]:
    return [_("%(who)s likes being asked how it goes, on any day, in your own way.") % {"who": about.signed}]


def _words(about: About) -> list[str]:
    return [about.ticked.words]


def _practice(about: About) -> list[str]:
    """What rests for a while is there as well."""
    plans = plans_of(pair.id for pair in about.pairs)
    tried = dict.fromkeys(p.practice.name for p in plans if runs_on(p, about.week) or p.starts > about.week)
    return [_("What %(who)s tries: %(what)s") % {"who": about.signed, "what": name} for name in tried]


def _so_far(about: About) -> list[str]:
    many = mark_of(len([day for day in about.lived[1] if day <= about.until]))
    said = ngettext(
        "A first day with a small practice.", "%(many)s days with a small practice, or more.", many
    )
    return [said % {"many": many}] if many else []


def _weeks(about: About) -> list[str]:
    plans, lit = about.lived
    if not plans:
        return []
    goals = agreed(pair.id for pair in about.pairs).goals
    first = min(p.starts for p in plans)
    met = mark_of(sum(week.met for week in weeks(lit, goals, first, about.until)))
    said = ngettext("A first week goal reached.", "%(many)s week goals reached, or more.", met)
    return [said % {"many": met}] if met else []


def _found(about: About) -> list[str]:
    known = {one.id: one.words for one in discoveries(about.pairs[0].client.id)}
    return [known[one] for one in about.ticked.found if one in known]


SAYS: dict[Tick, Callable[[About], list[str]]] = {
    Tick.ASK: _ask, Tick.WORDS: _words, Tick.PRACTICE: _practice, Tick.SO_FAR: _so_far, Tick.WEEKS: _weeks,
    Tick.FOUND: _found,
}  # fmt: skip
