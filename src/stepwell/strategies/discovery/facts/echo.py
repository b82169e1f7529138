"""Own lines beside each other, as the rules see them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Why(StrEnum):
    """Why a line is held out: what the client put into both, or (NEAR) that a program finds them alike."""

    UNDERLINED = "underlined"
    SAME = "same"
    NEAR = "near"


@dataclass(frozen=True)
class OwnLine:
    """Something the client wrote on a day.

    `about` is what got in the way then, `marked` what they underlined, `low` a day with a mood of 2 or less,
    `away` a line they do not want back, `put_back` how often it was held out and not taken.
    """

    day: date
    words: str = field(repr=False)
    about: str = ""
    entry: UUID | None = None
    marked: tuple[str, ...] = field(default=(), repr=False)
    low: bool = False
    away: bool = False
    put_back: int = 0


@dataclass(frozen=True)
class Limits:
    """What keeps lines where they are, beside what stands in the lines themselves.

    `worries`: whether a text asks for the care card. `names` are those of people we know of. On `heavy`
    days something written elsewhere asked for it.
    """

    today: date
    worries: Callable[[str], bool]
    names: Collection[str] = field(default=(), repr=False)
    heavy: Collection[date] = ()


@dataclass(frozen=True)
class Candidate:
    line: OwnLine
    why: Why


@dataclass(frozen=True)
class UnderlineFact:
    id: UUID
    entry: UUID
    words: str = field(repr=False)
    at: datetime


@dataclass(frozen=True)
class ThreadFact:
    """Two entries that belong together, the older first."""

    id: UUID
    older: UUID
    newer: UUID
    at: datetime


@dataclass(frozen=True)
class Kept:
    """All that a client said of their lines, by entry."""

    marked: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict, repr=False)
    put_back: Mapping[UUID, int] = field(default_factory=dict)
    away: frozenset[UUID] = frozenset()
