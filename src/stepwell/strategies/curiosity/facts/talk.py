"""A look at a quiet day: what was in the way, which move was taken, and whether it helped."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Helped(StrEnum):
    """One tap, some days after a move."""

    YES = "yes"
    LITTLE = "little"
    NO = "no"


class Became(StrEnum):
    """What a move did: it happened at once, led to another page, or waits for the next session."""

    DONE = "done"
    LED = "led"
    LISTED = "listed"


@dataclass(frozen=True)
class Barrier:
    """A reason, the kind line it is met with, and the ids of its moves, the most fitting first."""

    id: str
    chip: str
    say: str
    deeper: str
    moves: tuple[str, ...]
    teaches: str


@dataclass(frozen=True)
class TalkFact:
    """A look at one day: which reason was named. `body` and `around` are ids of what was tapped with it."""

    id: UUID
    clinic: UUID
    client: UUID
    plan: UUID
    day: date
    reason: str
    at: datetime
    body: tuple[str, ...] = field(default=(), repr=False)
    around: str = field(default="", repr=False)


@dataclass(frozen=True)
class MoveFact:
    """A move that was taken. `about` goes with it onto the list; `into` is a plan that came of it."""

    id: UUID
    talk: UUID
    plan: UUID
    day: date
    reason: str
    move: str
    became: Became
    at: datetime
    into: UUID | None = None
    helped: Helped | None = None
    about: str = field(default="", repr=False)


@dataclass(frozen=True)
class Tally:
    """How often a move was answered for, and how often it helped; "a little" is half of once."""

    times: int = 0
    helped: int = 0
    little: int = 0


@dataclass(frozen=True)
class Offer:
    """A move that is offered. `tally` holds what this client said of it before; `first` by that alone."""

    move: str
    tally: Tally = Tally()
    first: bool = False
