"""What the brief is made of: what is known, what was found in it, and the parts it is said in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.diary.facts import History
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.curiosity.facts.agreement import NO_WISH, QuietAgreementFact
from stepwell.strategies.curiosity.facts.talk import MoveFact, Tally
from stepwell.strategies.discovery.facts.found import HeldUp


@dataclass(frozen=True)
class Frame:
    """The day of the session that comes or goes on, and the moments of those before it, newest first."""

    day: date
    past: tuple[datetime, ...]

    @property
    def last(self) -> datetime | None:
        return self.past[0] if self.past else None


@dataclass(frozen=True)
class Known:
    """All there is to tell. `histories` is None while the client keeps the diary to themselves.

    `since` is when they last met, None before the first time; `today` is the client's day. The rest is of
    what they agreed and said about the last session.
    """

    today: date
    since: datetime | None
    since_day: date | None
    plans: tuple[PlanFact, ...]
    histories: Mapping[UUID, History] | None
    trial_over: bool = False
    contract_kept: bool = False
    rating_low: bool = False
    answer_waits: bool = False
    moves: tuple[MoveFact, ...] = ()
    shifted: frozenset[UUID] = frozenset()
    wish: QuietAgreementFact = NO_WISH
    held: tuple[HeldUp, ...] = ()


@dataclass(frozen=True)
class Days:
    """Notes that came since then, by what they say. `quiet`: invited days of which nothing is known."""

    notes: int = 0
    practised: int = 0
    smaller: int = 0
    not_this_time: int = 0
    rest: int = 0
    did_not_apply: int = 0
    quiet: int = 0


@dataclass(frozen=True)
class Gap:
    day: date
    guess: int
    actual: int

    @property
    def width(self) -> int:
        return abs(self.guess - self.actual)


@dataclass(frozen=True)
class Found:
    """What is new, in counts. `ways` are reasons and how often each was named, the most named first.

    `low` names practices that were of little use twice; `ready` and `useful_fell` are two numbers where they
    fell by two. `helped` are moves with what was said of them, `listed` those that wait for the session.
    """

    days: Days = Days()
    lower: int = 0
    higher: int = 0
    widest: Gap | None = None
    ways: tuple[tuple[str, int], ...] = ()
    hard_days: int = 0
    shared: int = 0
    came_back: bool = False
    useful_up: bool = False
    low: tuple[str, ...] = ()
    ready: tuple[int, int] | None = None
    useful_fell: tuple[int, int] | None = None
    worse: int = 0
    low_in_a_row: bool = False
    helped: tuple[tuple[str, Tally], ...] = ()
    listed: tuple[MoveFact, ...] = ()
    fresh: tuple[PlanFact, ...] = ()
    let_go: tuple[PlanFact, ...] = ()
    running: tuple[PlanFact, ...] = ()


@dataclass(frozen=True)
class Part:
    """One line of the brief. The lightest goes first where room is short."""

    head: str
    say: str
    weight: int = field(compare=False)
