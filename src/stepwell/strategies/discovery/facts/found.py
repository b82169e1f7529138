"""What a question to one's own entries met: counts first, and how sure one can be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stepwell.strategies.discovery.facts.question import Question


class Band(StrEnum):
    """The only five things that are ever said of a comparison."""

    TOO_EARLY = "too_early"
    CANT_TELL = "cant_tell"
    HARDLY = "hardly"
    LEANS = "leans"
    TOGETHER = "together"


@dataclass(frozen=True)
class Side:
    """How many days, and of them how many (yes or no) or about what (a number)."""

    days: int
    value: float


@dataclass(frozen=True)
class Split:
    """Both sides. `effect` is a minus b: a share of days, or in spreads of the own numbers. `same`: neither.

    `low` and `high` hold nine of ten likely values of it; `sure` is how likely it is above 0.
    """

    a: Side
    b: Side
    effect: float = 0.0
    low: float = 0.0
    high: float = 0.0
    sure: float = 0.5
    same: int = 0


@dataclass(frozen=True)
class Verdict:
    """`wait` are the days still needed when it is too early. `p` never leaves the house."""

    question: Question
    band: Band
    split: Split
    p: float = 1.0
    wait: int = 0


class Firm(StrEnum):
    """How firmly something stands: fixed beforehand, a hunch, or one that held on later days."""

    CLAIM = "claim"
    HUNCH = "hunch"
    HELD_UP = "held_up"


@dataclass(frozen=True)
class Shown:
    """What a client would be shown. `since` is when a hunch was noticed; `twin` says nearly the same."""

    question: Question
    firm: Firm
    split: Split
    since: date | None = None
    twin: str = ""


@dataclass(frozen=True)
class HeldUp:
    """A pattern that later days agreed with, and the sentence for it with its counts."""

    question: str
    say: str


@dataclass(frozen=True)
class Hunch:
    """Noticed at a look, and what became of it on days that came later.

    `up`: a above b. `stands` while it still stood out at the latest look; `over` when it was let go.
    """

    question: str
    up: bool
    seen: date
    stands: bool = True
    held: date | None = None
    over: bool = False
    twin: str = ""
