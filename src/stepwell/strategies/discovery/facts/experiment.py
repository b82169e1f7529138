"""Two ways to do one thing, tried on days that were drawn; what was fixed beforehand, and what they tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

TASTE, USUAL, LONG = 7, 14, 28
LENGTHS = (USUAL, LONG, TASTE)


class Way(StrEnum):
    A = "A"
    B = "B"


OTHER = {Way.A: Way.B, Way.B: Way.A}


class Asks(StrEnum):
    """The one question, fixed before the first day. Of `hard` less is better, of the others more."""

    DID = "did"
    HARD = "hard"
    FELT = "felt"


class Band(StrEnum):
    """How it stands. Only one that ran its planned days, 14 or 28, gets a word about which is better."""

    RUNNING = "running"
    STOPPED = "stopped"
    TASTE = "taste"
    CANT_TELL = "cant_tell"
    LEANS = "leans"
    BETTER = "better"


@dataclass(frozen=True)
class ExperimentTerms:
    """What is fixed beforehand. `a` and `b` are words of the client."""

    a: str = field(repr=False)
    b: str = field(repr=False)
    asks: Asks
    days: int = USUAL


@dataclass(frozen=True)
class ExperimentFact:
    """`drawn` holds the way for each of its days; `otherwise` the days on which the client chose the other.

    `practice` is a slug: the days of a plan that took over count too. `stopped_on` is the day on which the
    client let it go.
    """

    id: UUID
    clinic: UUID
    client: UUID
    plan: UUID
    practice: str
    terms: ExperimentTerms
    seed: int
    drawn: Mapping[date, Way]
    made_at: datetime
    otherwise: Mapping[date, Way] = field(default_factory=dict)
    stopped_on: date | None = None
    shared: bool = False

    @property
    def first(self) -> date:
        return min(self.drawn)

    @property
    def last(self) -> date:
        return max(self.drawn)


@dataclass(frozen=True)
class TodaysWay:
    """The way that was drawn for one day, and the one that is taken; nothing of any other day."""

    experiment: UUID
    practice: str
    words: str = field(repr=False)
    instead: str = field(repr=False)
    drawn: Way
    taken: Way


@dataclass(frozen=True)
class Side:
    """One way: on how many days it was drawn, and what was noted on those of which something is known."""

    way: Way
    days: int
    noted: Mapping[date, int]

    @property
    def total(self) -> int:
        return sum(self.noted.values())


@dataclass(frozen=True)
class Finding:
    """`sure`: how sure it is that the way ahead is the better one, 0.5 to 1; None while not looked at.

    `ahead` is None where neither is. `otherwise` counts days on which the other way was taken.
    """

    band: Band
    sides: Mapping[Way, Side]
    otherwise: int = 0
    ahead: Way | None = None
    sure: float | None = None

    @property
    def noted(self) -> int:
        return sum(len(side.noted) for side in self.sides.values())

    @property
    def days(self) -> int:
        return sum(side.days for side in self.sides.values())
