"""Reminders, quiet hours, hard weeks and test pings, as the rules see them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from stepwell.ground.post.facts import Channel


class How(StrEnum):
    """By the clock, or with the cue of the plan at the hour at which it usually happens."""

    TIME = "time"
    CUE = "cue"


class Light(StrEnum):
    """What is known of a channel. OWN is one that we cannot see: a calendar, a sheet of paper."""

    UNTRIED = "untried"
    WELL = "well"
    QUIET = "quiet"
    ENDED = "ended"
    OWN = "own"


@dataclass(frozen=True)
class Wish:
    """What a client wants to be reminded by. `fallback` is tried once when the channel falls silent."""

    how: How
    at: time
    channel: Channel
    says: str = field(repr=False)
    fallback: Channel | None = None


@dataclass(frozen=True)
class ReminderFact:
    """`plan` is the one it was set for; `reminders_of` names the one that goes on with it now."""

    id: UUID
    clinic: UUID
    client: UUID
    plan: UUID
    wish: Wish
    made_at: datetime
    next_at: datetime | None


@dataclass(frozen=True)
class QuietFact:
    """No reminder between these wall times, and at most so many messages in one day, all ways together."""

    starts: time = time(21, 0)
    ends: time = time(7, 0)
    most: int = 3


@dataclass(frozen=True)
class HardWeekFact:
    """A week of rest without a lock. `asks` is the first day on which its end is asked about."""

    id: UUID
    client: UUID
    starts: date
    asks: date
    ended_on: date | None = None


class Chose(StrEnum):
    """What a client said of the time of a reminder after two weeks of it."""

    KEPT = "kept"
    MOVED = "moved"
    BACK = "back"
    STOPPED = "stopped"


@dataclass(frozen=True)
class SecondLookFact:
    """What was counted when it was asked, and what was said. `at` is the time of day it was about."""

    reminder: UUID
    at: time
    done: int
    of: int
    chose: Chose
    into: UUID | None
    said_at: datetime


@dataclass(frozen=True)
class Looked:
    """A reminder that has been the same for two weeks. `laters` are days on which "later" was pressed;
    `kept_at` when its time was last kept; `tried` what came before it, while it is on trial.
    """

    id: UUID
    plan: UUID
    at: time
    made_at: datetime
    laters: int = 0
    kept_at: datetime | None = None
    tried: SecondLookFact | None = None


@dataclass(frozen=True)
class PingFact:
    """A test message. `arrived_at` is what the device told, the other two what people said."""

    id: UUID
    client: UUID
    channel: Channel
    address: UUID | None
    at: datetime
    in_session: bool
    sent_at: datetime | None = None
    arrived_at: datetime | None = None
    refused: bool = False
    client_saw_at: datetime | None = None
    therapist_saw_at: datetime | None = None

    @property
    def proves(self) -> bool:
        """Seen by the client, and by the therapist too when it was sent in a session."""
        return bool(self.client_saw_at and (self.therapist_saw_at or not self.in_session))


@dataclass(frozen=True)
class Health:
    """The light of a channel and what it rests on. `since`: the last sign of life, or when it was set up."""

    light: Light
    channel: Channel
    since: datetime
    sent_at: datetime | None = None
    shown_at: datetime | None = None
    opened_at: datetime | None = None
    instead_at: datetime | None = None
