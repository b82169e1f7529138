"""How often a self-experiment says something, and how often that is true: `python -m benchmarks.experiments`.

Made-up clients whose two ways are alike or differ. `worlds`: days that do not know each other, days that come
in runs, a will that slowly fades, and both. The same rules as in the product decide; before and after by week,
which the product cannot do, stands beside it.
"""

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from math import exp, log, sqrt
from random import Random
from uuid import UUID

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.strategies.discovery.facts.experiment import (
    Asks,
    Band,
    ExperimentFact,
    ExperimentTerms,
    Finding,
    Way,
)
from stepwell.strategies.discovery.rules.experiment import drawn, found

WORLDS = ("apart", "runs", "fading", "runs and fading")
FIRST, NOBODY = date(2026, 1, 1), UUID(int=0)
MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)
RUNS, ALIKE, FADES = 0.6, 0.9, 1.2


@dataclass(frozen=True)
class Client:
    """What A and B bring on an ordinary day: a chance for `did`, a mean rating for the others."""

    world: str
    a: float
    b: float
    asks: Asks = Asks.DID
    unknown: float = 0.0


@dataclass(frozen=True)
class Cell:
    """Of all runs: how many said "looks better", how many of those rightly, how many had the better one ahead."""

    says: float
    right: float
    ahead: float
    leans: float


def cell(client: Client, days: int, runs: int = 300, *, by_week: bool = False, seed: int = 1) -> Cell:
    """One cell of the table. Where both are alike, A stands for the better one."""
    better = Way.B if client.b > client.a else Way.A
    dice = Random(f"{client}|{days}|{by_week}|{seed}")
    told = [lived(client, days, dice, by_week=by_week) for _ in range(runs)]
    loud = [one for one in told if one.band is Band.BETTER]
    right = sum(one.ahead is better for one in loud) / len(loud) if loud else 1.0
    ahead = sum(1.0 if one.ahead is better else 0.5 if one.ahead is None else 0.0 for one in told)
    return Cell(len(loud) / runs, right, ahead / runs, sum(one.band is Band.LEANS for one in told) / runs)


def lived(client: Client, days: int, dice: Random, *, by_week: bool = False) -> Finding:
    """One experiment from its first day to the look at the end."""
    listed = [FIRST + timedelta(n) for n in range(days)]
    ways = drawn(listed, dice.getrandbits(31))
    if by_week:
        ways = {day: Way.A if n < days / 2 else Way.B for n, day in enumerate(listed)}
    terms = ExperimentTerms("a", "b", client.asks, days)
    planned = ExperimentFact(NOBODY, NOBODY, NOBODY, NOBODY, "x", terms, 0, ways, MIDNIGHT)
    noted = {day: note for day, note in diary(client, ways, dice).items() if dice.random() >= client.unknown}
    return found(planned, noted, listed[-1] + timedelta(1))


def diary(client: Client, ways: dict[date, Way], dice: Random) -> dict[date, EntryFact]:
    mood, kept = 0.0, {}
    for n, (day, way) in enumerate(ways.items()):
        mood = RUNS * mood + sqrt(1 - RUNS**2) * dice.gauss(0, 1)
        pull = ALIKE * mood * ("runs" in client.world)
        pull += FADES * (1 - 2 * n / (len(ways) - 1)) * ("fading" in client.world)
        kept[day] = entry(client, day, client.a if way is Way.A else client.b, pull, dice)
    return kept


def entry(client: Client, day: date, usual: float, pull: float, dice: Random) -> EntryFact:
    if client.asks is Asks.DID:
        did = dice.random() < 1 / (1 + exp(-_odds(usual) - pull))
        return EntryFact(NOBODY, day, Outcome.DONE if did else Outcome.NOT_TODAY, MIDNIGHT)
    rated = min(10, max(0, round(usual + 1.5 * pull + dice.gauss(0, 1.8))))
    return EntryFact(NOBODY, day, Outcome.DONE, MIDNIGHT, after=rated)


@cache
def _odds(chance: float) -> float:
    return log(chance / (1 - chance))


ROWS = (
    ("did it: no difference", Asks.DID, 0.5, 0.5), ("did it: 7 v 3 in 10", Asks.DID, 0.7, 0.3),
    ("did it: 8 v 2 in 10", Asks.DID, 0.8, 0.2), ("did it: 4 v 6 in 10", Asks.DID, 0.4, 0.6),
    ("felt: no difference", Asks.FELT, 5, 5),
    ("felt: 1.5 of 10 apart", Asks.FELT, 5.75, 4.25), ("felt: 3 of 10 apart", Asks.FELT, 6.5, 3.5),
)  # fmt: skip


def main(runs: int) -> None:
    print(f"{runs} runs a cell: says it / of those right / better one ahead (leans)")
    for name, asks, a, b in ROWS:
        for days, by_week in ((14, True), (14, False), (28, False)):
            told = (cell(Client(world, a, b, asks), days, runs, by_week=by_week) for world in WORLDS)
            said = "   ".join(f"{c.says:.2f}/{c.right:.2f}/{c.ahead:.2f} ({c.leans:.2f})" for c in told)
            print(f"{name:24}{'week A, week B' if by_week else 'shuffled pairs':16}{days:3}   {said}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
