"""What was said in the last minutes of a session, and what follow-through taught, as pages see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class ClosingWords:
    """Said back by the client; what will get in the way, and what then; a question; a line for the recap."""

    said_back: str = field(default="", repr=False)
    in_the_way: str = field(default="", repr=False)
    then: str = field(default="", repr=False)
    question: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


@dataclass(frozen=True)
class ClosingFact:
    id: UUID
    meeting: UUID
    plan: UUID
    words: ClosingWords
    at: datetime


@dataclass(frozen=True)
class NoticingFact:
    """Three sentences; `follows` is the noticing of the same session that these replaced."""

    id: UUID
    meeting: UUID
    sentences: tuple[str, ...] = field(repr=False)
    at: datetime
    follows: UUID | None


@dataclass(frozen=True)
class Said:
    """The client about one session, 0-10 or None: how what was agreed `fit`, and how the session was."""

    fit: int | None = None
    session: int | None = None
    words: str = field(default="", repr=False)


@dataclass(frozen=True)
class AnswerFact:
    id: UUID
    words: str = field(repr=False)
    at: datetime


@dataclass(frozen=True)
class RatingFact:
    """`meeting` is the session it speaks of. Nothing said at all means the client let it be."""

    id: UUID
    meeting: UUID
    said: Said
    at: datetime
    answer: AnswerFact | None


@dataclass(frozen=True)
class Drafted:
    """Where a draft came from: which model, when, and the shared entries that it names, by their number."""

    model: str
    at: datetime
    lines: Mapping[int, UUID]


@dataclass(frozen=True)
class PairNoteFact:
    """A note that began as a draft. `changed`: it no longer says what the model said."""

    id: UUID
    pair: UUID
    words: str = field(repr=False)
    drafted: Drafted
    changed: bool
    by: UUID
    at: datetime
    put_away_at: datetime | None = None


@dataclass(frozen=True)
class Told:
    """Days by what is known of them. `blank` are invited days of which nothing is known, or free ones."""

    practised: int = 0
    smaller: int = 0
    without: int = 0
    rest: int = 0
    blank: int = 0
