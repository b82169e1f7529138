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
class Stood:
    """What it was, on a day it was looked at again."""

    stands: Stands
    at: datetime


@dataclass(frozen=True)
class DetailFact:
    """What was added in own words: how long it has been so, what it kept safe, when it is not so."""

    at: datetime
    since: str = field(default="", repr=False)
    protected: str = field(default="", repr=False)
    exceptions: str = field(default="", repr=False)


@dataclass(frozen=True)
class DiscoveryFact:
    """Something that the client did not know about themselves, in their own words.

    `looked` is every time it was looked at again, oldest first; `plans` and `meetings` are what it goes with.
    What was `spoken` may have no words yet.
    """

    id: UUID
    clinic: UUID
    client: UUID
    words: str = field(repr=False)
    at: datetime
    conversation: UUID | None = None
    follows: UUID | None = None
    looked: tuple[Stood, ...] = ()
    seen_by: Who = Who.PRIVATE
    detail: DetailFact | None = None
    plans: tuple[UUID, ...] = ()
    meetings: tuple[UUID, ...] = ()
    spoken: bool = False

    @property
    def stands(self) -> Stands | None:
        """What it is now; None while it was not looked at again."""
        return self.looked[-1].stands if self.looked else None

    @property
    def last_look(self) -> datetime:
        return self.looked[-1].at if self.looked else self.at

    @property
    def shared(self) -> bool:
        return self.seen_by != Who.PRIVATE
