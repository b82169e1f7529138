"""What a client asked of their own entries, and what they feared or hoped would happen."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Came(StrEnum):
    """Did it happen? "Open": I did not find out."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True)
class AskedFact:
    """A question with its guess, stored before the answer was looked for.

    `a` and `b` are the two bars, 0-10, None when the client had seen the days before and only looked; `until`
    is the last day that counts, and nothing noted after `at` does. `words` is what they make of it.
    `before_we_meet`: shared, and may stand in the therapist's note before a session, once it held up.
    """

    id: UUID
    clinic: UUID
    client: UUID
    question: str
    a: int | None
    b: int | None
    sure: int | None
    until: date
    at: datetime
    words: str = field(default="", repr=False)
    shared: bool = False
    before_we_meet: bool = False


@dataclass(frozen=True)
class ExpectedFact:
    """What might happen, said before a practice began; its id is that of the start.

    `likely` is 0-100. `counts` is False for real danger and for words about harm.
    """

    id: UUID
    client: UUID
    plan: UUID
    day: date
    words: str = field(repr=False)
    likely: int | None
    feel: int | None
    counts: bool
    at: datetime
    came: Came | None = None
