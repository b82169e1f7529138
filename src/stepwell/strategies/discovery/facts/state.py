"""How far a conversation has come, what may happen next, and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepwell.strategies.discovery.facts.guide import Ask


@dataclass(frozen=True)
class Given:
    """What a conversation may quote besides its own answers: words and numbers the client knows are there."""

    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    lines: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Event:
    """What was done: answer, skip, back, leave, go_on or come_back, and what came with it.

    `first` and `last` count the words of the text that is picked from; -1 is none.
    """

    does: str
    text: str = field(default="", repr=False)
    option: str = ""
    first: int = -1
    last: int = -1


@dataclass(frozen=True)
class Said:
    """A turn that was passed. `how` is answered, skipped or read; `care` when it asked for the care card."""

    turn: str
    how: str
    text: str = field(default="", repr=False)
    option: str = ""
    care: bool = False


@dataclass(frozen=True)
class State:
    """How far one conversation has come. `drafts` are what was typed at a turn and
    is not said there now.

    `held` waits behind the care card. `again` says why the turn asks again: "", empty, long or choose.
    """

    at: str
    said: tuple[Said, ...] = ()
    drafts: Mapping[str, str] = field(default_factory=dict, repr=False)
    held: Said | None = None
    again: str = ""
    left: bool = False
    over: bool = False


@dataclass(frozen=True)
class Piece:
    """A part of a sentence; `own` are the client's words or numbers, exactly as they are."""

    text: str = field(repr=False)
    own: bool = False


@dataclass(frozen=True)
class Shown:
    """A turn ready for a page or a phone without a network. `words` can be tapped, from first to last."""

    turn: str
    pieces: tuple[Piece, ...]
    ask: Ask | None
    beside: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    draft: str = ""
    ends: bool = False
