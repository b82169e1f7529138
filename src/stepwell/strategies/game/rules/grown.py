"""Everything that grew, up to a day. It can go on from what was found before, so years need not be read anew.

What is found in one go and what is found piece by piece is the same; a test compares the two.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from stepwell.ground.diary.outline import Began, Lived
from stepwell.strategies.game.facts import Ledger, PlayFact, Sees
from stepwell.strategies.game.rules.ledger import ledger, tally
from stepwell.strategies.game.rules.strength import strength
from stepwell.strategies.game.rules.week import lit_days, monday_of


@dataclass(frozen=True)
class Grown:
    """`times` and `points` are sums for each rule, `weeks` the lit days of each week by its Monday.

    `earned_on` and `noted_on` are the last days with a point and with a note. `lately` and `noted` tell
    of the last weeks alone, line by line, and of the last day before them.
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


def grow(before: Grown, lived: Sequence[Lived], starts: Iterable[Began], plays: Sequence[PlayFact]) -> Grown:
    """What there is after these days, which all come after those of `before`."""
    found = tally(lived, starts, plays, before.earned_on)
    last = [max(one.outlines) for one in lived if one.outlines]
    return Grown(
        times=Counter(before.times) + Counter(found.times),
        points=Counter(before.points) + Counter(found.points),
        weeks=Counter(before.weeks) + Counter(monday_of(day) for day in lit_days(lived)),
        holds=held(before.holds, lived),
        earned_on=found.earned_on,
        noted_on=max(last, default=before.noted_on),
    )


def and_lately(
    before: Grown, lived: Sequence[Lived], starts: Sequence[Began], plays: Sequence[PlayFact]
) -> Grown:
    """The same, and the last weeks line by line."""
    noted = sorted({day for one in lived for day in one.outlines})
    return replace(
        grow(before, lived, starts, plays),
        lately=ledger(lived, starts, plays, before.earned_on),
        noted=tuple([before.noted_on, *noted] if before.noted_on else noted),
    )


def held(before: Mapping[str, float], lived: Sequence[Lived]) -> dict[str, float]:
    practices: dict[str, list[Lived]] = {}
    for one in lived:
        practices.setdefault(one.plan.practice.slug, []).append(one)
    return {**before, **{slug: strength(ones, before.get(slug, 0.0)) for slug, ones in practices.items()}}
