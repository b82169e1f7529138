"""Conversations and discoveries as they are kept, opened."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from stepwell.strategies.discovery.facts.guide import Guide, Who
from stepwell.strategies.discovery.facts.state import Given, State


class Stands(StrEnum):
    """What the client says of a discovery later."""

    STILL = "still"
    CHANGED = "changed"
    NO_MORE = "no_more"


@dataclass(frozen=True)
class Line:
    """One turn of a finished conversation: what was asked, and what was said to it."""

    say: str = field(repr=False)
    answer: str = field(default="", repr=False)


@dataclass(frozen=True)
class ConversationFact:
    """`place` counts what was done so far, so that a tap that comes twice does nothing.

    `guide` is None when its text is gone; `lines` are there once it has ended.
    """

    id: UUID
    clinic: UUID
    client: UUID
    title: str
    guide: Guide | None
    given: Given
    state: State
    place: int
    began_at: datetime
    ended_at: datetime | None = None
    lines: tuple[Line, ...] = ()
    seen_by: Who = Who.PRIVATE


@dataclass(frozen=True)
class DiscoveryFact:
    """Something that the client did not know about themselves, in their own words."""

    id: UUID
    clinic: UUID
    client: UUID
    words: str = field(repr=False)
    at: datetime
    conversation: UUID | None = None
    follows: UUID | None = None
    stands: Stands | None = None
    stands_since: datetime | None = None
    shared: bool = False
