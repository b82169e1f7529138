"""Messages, addresses and what became of them, as the rules and the senders see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Channel(StrEnum):
    """How a person is reached. A calendar and a sheet of paper are made by us and sent by nobody."""

    PUSH = "push"
    EMAIL = "email"
    SMS = "sms"
    CALENDAR = "calendar"
    PAPER = "paper"


SENT_BY_US = frozenset({Channel.PUSH, Channel.EMAIL, Channel.SMS})


class Kind(StrEnum):
    """What a message is for; never part of what leaves the house."""

    REMINDER = "reminder"
    LATER = "later"
    PING = "ping"
    FALLBACK = "fallback"
    NOTICE = "notice"


class Became(StrEnum):
    """One step in the life of a message. Shown and opened are told by the device itself."""

    SENT = "sent"
    SHOWN = "shown"
    OPENED = "opened"
    REFUSED = "refused"
    GONE = "gone"
    LET_GO = "let_go"


@dataclass(frozen=True)
class Letter:
    """A message to be queued. `key` makes it the only one; `until` is when it is of no more use."""

    key: str
    clinic: UUID
    person: UUID
    address: UUID
    channel: Channel
    kind: Kind
    about: UUID
    says: str = field(repr=False)
    due_at: datetime
    until: datetime


@dataclass(frozen=True)
class AddressFact:
    """Where messages of one channel go for a person, without the address itself."""

    id: UUID
    person: UUID
    channel: Channel
    device: UUID | None
    made_at: datetime
    ended_at: datetime | None = None
    ended_why: str = ""

    def in_browser_of(self, device: str | None) -> bool:
        """Whether it is the browser of this device, or one of no device that we know."""
        return self.channel is Channel.PUSH and str(self.device or "") == (device or "")


@dataclass(frozen=True)
class MessageFact:
    """A message and what became of it, without its words. Moments are None for what has not been."""

    id: UUID
    person: UUID
    address: UUID | None
    channel: Channel
    kind: Kind
    about: UUID
    due_at: datetime
    settled_at: datetime | None = None
    became: Mapping[Became, datetime] = field(default_factory=dict)

    def at(self, what: Became) -> datetime | None:
        return self.became.get(what)


@dataclass(frozen=True)
class Outgoing:
    """A claimed message, opened and ready to go. `to` is an endpoint with its keys, or an address."""

    id: UUID
    clinic: UUID
    person: UUID
    address: UUID | None
    channel: Channel
    kind: Kind
    about: UUID
    lease: UUID
    tries: int
    due_at: datetime
    until: datetime
    to: Mapping[str, str] = field(repr=False)
    says: str = field(repr=False)


@dataclass(frozen=True)
class Came:
    """What a sender says of one try. `became` None asks for another one, in `wait` seconds if it said so."""

    became: Became | None
    code: int = 0
    wait: float | None = None
    ends: str = ""
