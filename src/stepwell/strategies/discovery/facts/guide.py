"""Conversations as they are written: turns, what each asks, and where each leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a turn can be answered."""

    TEXT = "text"
    CHOICE = "choice"
    SCALE = "scale"
    PICK = "pick"
    OWN_LINE = "own_line"
    SHARE = "share"


class Who(StrEnum):
    """Who may see a finished conversation; nobody unless the client says otherwise."""

    PRIVATE = "private"
    WORDS = "words"
    ALL = "all"


@dataclass(frozen=True)
class Option:
    id: str
    label: str


@dataclass(frozen=True)
class Ask:
    """`save` names the answer. `of` is the answer to pick words from, `seed` are shown above the field."""

    kind: Kind
    save: str
    skip: str = ""
    hint: str = ""
    low: str = ""
    high: str = ""
    options: tuple[Option, ...] = ()
    other: bool = False
    long: bool = False
    of: str = ""
    seed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Route:
    """Where to go next; `rule` is "", "is", "lte", "gte" or "empty" of the answer `var`."""

    to: str
    var: str = ""
    rule: str = ""
    value: str = ""
    also_if_skipped: bool = False


@dataclass(frozen=True)
class Turn:
    """One thought, with at most one question. `beside` are words or numbers shown side by side."""

    id: str
    move: str
    say: str
    ask: Ask | None = None
    routes: tuple[Route, ...] = ()
    beside: tuple[str, ...] = ()
    ends: bool = False


@dataclass(frozen=True)
class Guide:
    """A conversation as it is written. `offer_when` are conditions: a name and the least it takes.

    `instead_of` is one that needs more at hand; where that one can be offered, this one is not.
    `reviewed_by` is the person who read it as a clinician, "" until a real one did.
    """

    id: str
    version: int
    title: str
    invite: str
    minutes: int
    start: str
    turns: Mapping[str, Turn]
    offer_when: tuple[tuple[str, int], ...] = ()
    at_night: bool = False
    instead_of: str = ""
    reviewed_by: str = ""
    reviewed_on: str = ""


@dataclass(frozen=True)
class Remark:
    """Something to mend in a guide: at which field ("nodes.name.say"), and in plain words."""

    where: str
    say: str
