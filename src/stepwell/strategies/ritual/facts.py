"""How a practice starts, and what a week of trying showed."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Verdict(StrEnum):
    """What the client makes of a trial week."""

    KEEP = "keep"
    ANOTHER = "another"
    TALK = "talk"


class Trial(StrEnum):
    """Where a trial stands on a day: `over` waits for a word about it, `settled` has it."""

    AHEAD = "ahead"
    ON = "on"
    OVER = "over"
    SETTLED = "settled"


@dataclass(frozen=True)
class RitualTerms:
    """Words of the pair. `anchor` is an id of the library, "" for a moment of one's own."""

    cue: str = field(repr=False)
    place: str = field(default="", repr=False)
    first_step: str = field(default="", repr=False)
    gesture: str = field(default="", repr=False)
    anchor: str = ""


@dataclass(frozen=True)
class RitualFact:
    """The trial lasts from `trial_starts` to `trial_ends`, both included; `verdict` is the latest."""

    id: UUID
    clinic: UUID
    plan: UUID
    client: UUID
    terms: RitualTerms
    trial_starts: date
    trial_ends: date
    made_at: datetime
    follows: UUID | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True)
class CueDayFact:
    """Whether the moment came that day, and after how many minutes it began, where that was said."""

    ritual: UUID
    plan: UUID
    day: date
    came: bool
    minutes: int | None = None


@dataclass(frozen=True)
class CueRecord:
    """One cue, over all its days: `came` counts known days only; `minutes` is the usual delay or None."""

    cue: str = field(repr=False)
    came: int = 0
    began: int = 0
    minutes: int | None = None


@dataclass(frozen=True)
class CueReport:
    """Newest cue first. `best` is "" while there is nothing to choose from, or not enough to tell."""

    cues: tuple[CueRecord, ...]
    best: str = field(default="", repr=False)
    enough: bool = False
