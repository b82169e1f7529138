"""People as the rules and pages see them: frozen, their names already opened."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from stepwell.kit.days import Calendar


class Role(StrEnum):
    CLIENT = "client"
    THERAPIST = "therapist"
    ADMIN = "admin"


class Agreed(StrEnum):
    """What a client can agree to, each a dated row that can be taken back."""

    NOT_WATCHED = "not_watched"
    SHOW_PRACTICE = "show_practice"


class Dress(StrEnum):
    """As what the product lies on a phone's home screen; none of them says what it is for."""

    STEPWELL = "stepwell"
    STEPS = "steps"
    NOTES = "notes"


class Scope(StrEnum):
    """What a token for the API may be used for, and nothing else."""

    WRITE_ENTRIES = "entries:write"
    READ_DIARY = "diary:read"
    READ_ME = "me:read"
    READ_CASELOAD = "caseload:read"
    READ_DISCOVERIES = "discoveries:read"
    WRITE_DISCOVERIES = "discoveries:write"


@dataclass(frozen=True)
class PersonFact:
    id: UUID
    clinic: UUID
    role: Role
    name: str
    country: str
    calendar: Calendar


@dataclass(frozen=True)
class PairFact:
    """One therapist and one client working together; `ended` is None while it lasts."""

    id: UUID
    clinic: UUID
    therapist: PersonFact
    client: PersonFact
    began: datetime
    ended: datetime | None


@dataclass(frozen=True)
class TokenFact:
    """A key for another program; `used_at` is None while nothing has used it, and not kept to the minute."""

    id: UUID
    label: str = field(repr=False)
    scopes: tuple[Scope, ...]
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class HeadCount:
    """A clinic in numbers: all that an admin is shown of it."""

    therapists: int
    pairs: int
    invitations: int


@dataclass(frozen=True)
class HardMomentFact:
    """A client's own plan for a hard moment, in own words; `number` can be called. All of it may be empty."""

    signs: str = field(default="", repr=False)
    helps: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    who: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
