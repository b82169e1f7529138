"""Points on a page, and the answer to "why so many?" in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.strategies.game.content import system_of
from stepwell.strategies.game.facts import Line, PlayFact, Sees
from stepwell.strategies.game.rules.grown import Grown

TOLD_BY_DAY = timedelta(13)
SAID: dict[Sees, str | Promise] = {
    Sees.OPENED: gettext_lazy("began or looked"),
    Sees.GUESSED: gettext_lazy("guessed how it would be"),
    Sees.CHECKED: gettext_lazy("said how you were"),
    Sees.TRIED: gettext_lazy("did it, or noticed what got in the way"),
    Sees.MET: gettext_lazy("held a guess against what happened"),
    Sees.NOTED: gettext_lazy("noted the day"),
    Sees.BACK: gettext_lazy("came back"),
}


class RuleRow(NamedTuple):
    """One rule and what it came to. All rows together are the total."""

    say: str | Promise
    times: str
    points: int


class DayRow(NamedTuple):
    day: str
    say: str
    points: int


class PrintedRule(NamedTuple):
    """A rule as it was agreed, with its reason."""

    say: str
    worth: int
    why: str
    source: str


@dataclass(frozen=True)
class PointsCard:
    """`days` are the last two weeks, newest first; `earlier` is all before them."""

    total: int
    week: int
    said: str
    by_rule: tuple[RuleRow, ...]
    days: tuple[DayRow, ...]
    earlier: int
    rules: tuple[PrintedRule, ...]


def points_card(grown: Grown, play: PlayFact, monday: date, today: date) -> PointsCard:
    week, lately = grown.lately.since(monday).total, grown.lately.since(today - TOLD_BY_DAY)
    return PointsCard(
        grown.total, week, points_said(grown.total, week), by_rule(grown), by_day(lately.lines),
        grown.total - lately.total, printed(play),
    )  # fmt: skip


def points_said(total: int, week: int) -> str:
    if not total:
        return _("Nothing here yet, and that is fine. Ready when you are.")
    if not week:
        return _("All of it stays yours. This week is still open.")
    return ngettext("%(n)s of them this week.", "%(n)s of them this week.", week) % {"n": week}


def by_rule(grown: Grown) -> tuple[RuleRow, ...]:
    return tuple(
        RuleRow(said, times_said(grown.times[sees]), grown.points[sees])
        for sees, said in SAID.items()
        if sees in grown.times
    )


def times_said(times: int) -> str:
    return ngettext("once", "%(n)s times", times) % {"n": times}


def by_day(lines: Sequence[Line]) -> tuple[DayRow, ...]:
    days: dict[date, list[Line]] = {}
    for line in lines:
        days.setdefault(line.day, []).append(line)
    return tuple(
        DayRow(
            date_format(day, "D, j M"),
            ", ".join(str(SAID[sees]) for sees in SAID if sees in {line.sees for line in days[day]}),
            sum(line.points for line in days[day]),
        )
        for day in sorted(days, reverse=True)
    )


def printed(play: PlayFact) -> tuple[PrintedRule, ...]:
    rules = system_of(play.system).rules
    return tuple(
        PrintedRule(rule.say, play.worths[rule.sees], rule.why, rule.source)
        for rule in rules
        if rule.sees in play.worths
    )
