"""A therapy session as pages see it, and the table between two people in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from stepwell.ground.people.facts import PairFact, PersonFact, Role

# The steps of a session in their order. A name is also the last part of the address.
FIRST = "choose"
ORDER = ("review", "choose", "shape", "ritual", "rehearse", "contract", "closing", "agreed")
# Pages that both can open from a step and come back from. None of them has to be opened.
BESIDE = {"scores": "review", "play": "contract", "values": "contract"}


@dataclass(frozen=True)
class MeetingFact:
    """`began` and `ended` are None until the button is pressed; `at` is when it was meant to be."""

    id: UUID
    pair: UUID
    at: datetime
    began: datetime | None
    ended: datetime | None


@dataclass(frozen=True)
class LineFact:
    """What was typed under a name, by whom, and in which version of the table."""

    words: str
    by: UUID
    version: int


@dataclass(frozen=True)
class TableFact:
    """What both screens show: the step, and all that was typed in this round, about one practice."""

    step: str
    round: int
    version: int
    joined: datetime | None = None
    lines: Mapping[str, LineFact] = field(default_factory=dict)

    def said(self, name: str) -> str:
        """What was typed under a name, or "".

        >>> TableFact("choose", 1, 1).said("why")
        ''
        """
        return self.lines[name].words if name in self.lines else ""

    def many(self, name: str) -> list[str]:
        """A line of several chosen values."""
        return [one for one in self.said(name).split(",") if one]


@dataclass(frozen=True)
class Seat:
    """One person's place in a session."""

    meeting: MeetingFact
    pair: PairFact
    role: Role
    table: TableFact

    @property
    def is_client(self) -> bool:
        return self.role == Role.CLIENT

    @property
    def by(self) -> UUID:
        return self.here.id

    @property
    def here(self) -> PersonFact:
        return self.pair.client if self.is_client else self.pair.therapist

    @property
    def across(self) -> PersonFact:
        return self.pair.therapist if self.is_client else self.pair.client
