"""Everything that grew, up to a day. It can go on from what was found before, so years need not be read anew.

What is found in one go and what is found piece by piece is the same; a test compares the two.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from stepwell.ground.diary.facts import History, StartFact
from stepwell.strategies.game.facts import Ledger, PlayFact, Sees
from stepwell.strategies.game.rules.ledger import ledger
from stepwell.strategies.game.rules.strength import strength
from stepwell.strategies.game.rules.week import lit_days, monday_of

Name = TypeVar("Name", Sees, date)


@dataclass(frozen=True)
class Grown:
    """`times` and `points` are sums for each rule, `weeks` the lit days of each week by its Monday.

    `lately` and `noted` tell only of the piece that was read last, and of the last day before it.
    """

    times: Mapping[Sees, int] = field(default_factory=dict)
    points: Mapping[Sees, int] = field(default_factory=dict)
    weeks: Mapping[date, int] = field(default_factory=dict)
    holds: Mapping[str, float] = field(default_factory=dict)
    earned_on: date | None = None
    noted_on: date | None = None
    lately: Ledger = field(default=Ledger(), compare=False)
    noted: tuple[date, ...] = field(default=(), compare=False)

    @property
    def total(self) -> int:
        return sum(self.points.values())


def grow(
    before: Grown, histories: Sequence[History], starts: Iterable[StartFact], plays: Sequence[PlayFact]
) -> Grown:
    """What there is after these days, which all come after those of `before`."""
    found = ledger(histories, starts, plays, before.earned_on)
    noted = sorted({day for history in histories for day in history.entries})
    earned = [line.day for line in found.lines]
    return Grown(
        times=summed(before.times, ((line.sees, 1) for line in found.lines)),
        points=summed(before.points, ((line.sees, line.points) for line in found.lines)),
        weeks=summed(before.weeks, ((monday_of(day), 1) for day in lit_days(histories))),
        holds=held(before.holds, histories),
        earned_on=max(earned, default=before.earned_on),
        noted_on=max(noted, default=before.noted_on),
        lately=found,
        noted=tuple([before.noted_on, *noted] if before.noted_on else noted),
    )


def summed(before: Mapping[Name, int], more: Iterable[tuple[Name, int]]) -> dict[Name, int]:
    sums = Counter(before)
    for name, number in more:
        sums[name] += number
    return dict(sums)


def held(before: Mapping[str, float], histories: Sequence[History]) -> dict[str, float]:
    practices: dict[str, list[History]] = {}
    for history in histories:
        practices.setdefault(history.plan.practice.slug, []).append(history)
    return {**before, **{slug: strength(ones, before.get(slug, 0.0)) for slug, ones in practices.items()}}
