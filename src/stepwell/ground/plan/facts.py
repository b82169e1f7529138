"""A plan as the rules see it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from stepwell.ground.library.facts import PracticeFact, Size


@dataclass(frozen=True)
class Shape:
    """What a pair agrees about a practice. `days_a_week` is 1-6, never 7; 0 means "just talk".

    `weekdays` (Monday is 0) names the invited days; empty invites any day, and `days_a_week` of them do.
    The three ratings are 0-10.
    """

    size: Size
    days_a_week: int
    weekdays: frozenset[int]
    why: str
    cue: str
    place: str
    at_time: time | None
    importance: int
    readiness: int
    confidence: int


@dataclass(frozen=True)
class PlanKey:
    """As much of a plan as it takes to note a day for it: no words are opened."""

    id: UUID
    clinic: UUID
    client: UUID
    starts: date


@dataclass(frozen=True)
class PlanFact:
    """`ends` is the last day, both included, whatever ended it; None while it goes on."""

    id: UUID
    clinic: UUID
    pair: UUID
    client: UUID
    practice: PracticeFact
    shape: Shape
    starts: date
    ends: date | None
    made_at: datetime
    follows: UUID | None = field(default=None)
