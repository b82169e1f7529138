"""Days drawn in shuffled pairs, and what they tell: as planned, at the end, numbers of days first.

One way this week and the other the next is not a test: in a simulation where motivation slowly fades it
called the first way better for 34 of 100 people for whom both were alike. So nothing here can do that.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import islice
from random import Random

from stepwell.ground.diary.facts import PRACTISED, EntryFact, Outcome
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import invites
from stepwell.strategies.discovery.facts.experiment import (
    TASTE,
    Asks,
    Band,
    ExperimentFact,
    Finding,
    Side,
    Way,
)
from stepwell.strategies.discovery.rules.chance import higher, more_often

BETTER, LEANS = 0.95, 0.80
A_SIDE = 4
COVERED = 0.6
TRIED = PRACTISED | {Outcome.NOT_TODAY}
FURTHEST = 366


def drawn(days: Iterable[date], seed: int) -> dict[date, Way]:
    """A way for each day: of every two days that follow each other one is A and one is B.

    >>> list(drawn([date(2026, 11, n) for n in range(1, 8)], 3).values())[:4]
    [<Way.A: 'A'>, <Way.B: 'B'>, <Way.A: 'A'>, <Way.B: 'B'>]
    """
    dice, ways = Random(seed), list[Way]()  # noqa: S311 - kept with the experiment, so that it can be drawn again
    listed = list(days)
    while len(ways) < len(listed):
        ways += dice.choice(((Way.A, Way.B), (Way.B, Way.A)))
    return dict(zip(listed, ways, strict=False))


def days_from(plan: PlanFact, first: date, count: int) -> list[date]:
    """The next invited days of a plan, so many of them."""
    ahead = (first + timedelta(n) for n in range(FURTHEST))
    return list(islice((day for day in ahead if invites(plan, day)), count))


def value_of(entry: EntryFact | None, asks: Asks) -> int | None:
    """What a day answers to the question; None where it does not. Rest and unknown days never do."""
    if entry is None or entry.outcome not in TRIED:
        return None
    if asks is Asks.DID:
        return int(entry.outcome in PRACTISED)
    return entry.actual if asks is Asks.HARD else entry.after


def found(experiment: ExperimentFact, entries: Mapping[date, EntryFact], today: date) -> Finding:
    """As it was drawn, whatever was taken on the day. Which is ahead is looked at once, when it is over."""
    sides = {way: _side(experiment, entries, way) for way in Way}
    other = sum(way != experiment.drawn[day] for day, way in experiment.otherwise.items())
    if experiment.stopped_on:
        return Finding(Band.STOPPED, sides, other)
    if today <= experiment.last:
        return Finding(Band.RUNNING, sides, other)
    if experiment.terms.days == TASTE:
        return Finding(Band.TASTE, sides, other)
    return _looked_at(Finding(Band.CANT_TELL, sides, other), experiment.terms.asks)


def _side(experiment: ExperimentFact, entries: Mapping[date, EntryFact], way: Way) -> Side:
    days = sorted(day for day, drawn_way in experiment.drawn.items() if drawn_way is way)
    values = {day: value_of(entries.get(day), experiment.terms.asks) for day in days}
    return Side(way, len(days), {day: value for day, value in values.items() if value is not None})


def _looked_at(finding: Finding, asks: Asks) -> Finding:
    chance = chance_of_a(finding.sides, asks)
    ahead = Way.A if chance > 0.5 else Way.B if chance < 0.5 else None
    sure = max(chance, 1 - chance)
    return Finding(_band(finding, sure), finding.sides, finding.otherwise, ahead, sure)


def chance_of_a(sides: Mapping[Way, Side], asks: Asks) -> float:
    """How sure it is that A is the better one, 0 to 1."""
    a, b = sides[Way.A], sides[Way.B]
    if asks is Asks.DID:
        return more_often(a.total, len(a.noted), b.total, len(b.noted))
    up, down = list(a.noted.values()), list(b.noted.values())
    return higher(down, up) if asks is Asks.HARD else higher(up, down)


def _band(finding: Finding, sure: float) -> Band:
    """A few days on a side tell nothing; with many days unknown it can lean, no more."""
    if sure < LEANS or min(len(side.noted) for side in finding.sides.values()) < A_SIDE:
        return Band.CANT_TELL
    known = finding.noted >= COVERED * finding.days
    return Band.BETTER if sure >= BETTER and known else Band.LEANS
