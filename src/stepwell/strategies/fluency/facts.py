"""One rehearsal, the line for when stuck, and the card that says it all in under a minute."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """Slow and aloud; with cue and place named; while somebody says a harder line."""

    SLOW = "slow"
    CUED = "cued"
    ROLE_PLAY = "role_play"


@dataclass(frozen=True, kw_only=True)
class Ran:
    """One run as a screen sends it. Seconds are None when nothing was timed; ratings are 0-10 or None.

    `first_seconds`: from the cue to the first action. `whole_seconds`: from the cue to the last step.
    `step_seconds`: when each step was tapped, counted from the cue. `target_seconds`: how long the whole
    may take, chosen by the client.
    """

    id: UUID
    number: int
    kind: Kind
    level: int | None = None
    swapped: bool = False
    first_seconds: float | None = None
    whole_seconds: float | None = None
    target_seconds: float | None = None
    step_seconds: tuple[float, ...] = ()
    prompts: int = 0
    distress_before: int | None = None
    distress_after: int | None = None
    confidence: int | None = None
    stopped: bool = False
    warmed_up: bool = False


@dataclass(frozen=True, kw_only=True)
class RunFact(Ran):
    """A run that is kept; `practice` is the version that was rehearsed."""

    meeting: UUID
    practice: UUID
    at: datetime


@dataclass(frozen=True)
class Fluency:
    """How far a practice has come. `quick` is None where nothing is timed."""

    clean: int
    quick: bool | None
    sure: bool
    again: bool
    fluent: bool


@dataclass(frozen=True)
class ScriptFact:
    """If this happens, then that: in the client's own words."""

    id: UUID
    plan: UUID
    stuck_if: str = field(repr=False)
    stuck_then: str = field(repr=False)
    said_aloud: bool
    at: datetime
    follows: UUID | None = None


@dataclass(frozen=True)
class Part:
    """A piece of a recap; when there is no room, the one with the smallest `weight` goes first."""

    text: str = field(repr=False)
    weight: int


@dataclass(frozen=True)
class Recap:
    """`seconds`: how long reading it aloud takes; `hard`: words that a plainer one could replace."""

    parts: tuple[str, ...] = field(repr=False)
    words: int
    grade: float
    seconds: int
    hard: tuple[str, ...] = field(repr=False)
