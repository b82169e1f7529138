"""A trusted person as the rules see them, and what may be shown to them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Tick(StrEnum):
    """A line that the client may tick. Their order here is the order on the page, whatever is ticked."""

    ASK = "ask"
    WORDS = "words"
    PRACTICE = "practice"
    SO_FAR = "so_far"
    WEEKS = "weeks"
    FOUND = "found"


class Cheer(StrEnum):
    """What a trusted person may send: a phrase of ours, so that nothing can press or hurt."""

    THINKING = "thinking"
    GLAD = "glad"
    NO_HURRY = "no_hurry"
    TEA = "tea"
    HERE = "here"
    LIKE = "like"


@dataclass(frozen=True)
class Ticked:
    """What the client ticked. `words` and `found` (ids of discoveries) count only with their tick."""

    ticks: frozenset[Tick] = frozenset()
    words: str = field(default="", repr=False)
    found: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class ShownLine:
    """One line as the trusted person reads it: nothing else of the client is behind their page."""

    kind: Tick
    words: str = field(repr=False)


@dataclass(frozen=True)
class WitnessFact:
    """`called` is the trusted person, `signed` the client as they know them. `held_at`: shown as then."""

    id: UUID
    clinic: UUID
    client: UUID
    called: str = field(repr=False)
    signed: str = field(repr=False)
    ticked: Ticked = field(repr=False)
    made_at: datetime
    expires_at: datetime
    held_at: datetime | None
    ended_at: datetime | None


# Stands for a client who was erased: the same questions are asked, and nothing is found.
NOBODY = UUID(int=0)


@dataclass(frozen=True)
class CheerFact:
    called: str = field(repr=False)
    cheer: Cheer
    day: date


@dataclass(frozen=True)
class DeliveryFact:
    """A reward that the trusted person is asked to make happen."""

    id: UUID
    reward: UUID
    words: str = field(repr=False)
    asked_at: datetime
    done_at: datetime | None
