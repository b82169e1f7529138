"""What happened, as the rules see it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from stepwell.ground.diary.outline import Outline, outline, put_together
from stepwell.ground.plan.facts import PlanFact


class Outcome(StrEnum):
    DONE = "done"
    SMALLER = "smaller"
    NOT_TODAY = "not_today"
    REST = "rest"
    NOT_APPLICABLE = "not_applicable"


PRACTISED = frozenset({Outcome.DONE, Outcome.SMALLER})


class Where(StrEnum):
    HOME = "home"
    WORK = "work"
    OUT = "out"


class Company(StrEnum):
    ALONE = "alone"
    NEAR = "near"


class Level(StrEnum):
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Night(StrEnum):
    SHORT = "short"
    FINE = "fine"


# What somebody may add to a day who wonders about it: never asked of anybody else, "" is unknown.
ASIDES: dict[str, type[StrEnum]] = {
    "where": Where, "company": Company, "energy": Level, "sleep": Night, "ready": Level,
}  # fmt: skip


@dataclass(frozen=True)
class Noted:
    """What a client's device sends for a day. Its id is made there; ratings are 0-10 or None."""

    id: UUID
    plan: UUID
    day: date
    outcome: Outcome
    noted_at: datetime
    size: str = ""
    steps: tuple[str, ...] = ()
    guess: int | None = None
    actual: int | None = None
    before: int | None = None
    after: int | None = None
    useful: int | None = None
    in_the_way: str = ""
    useful_word: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    start: UUID | None = None
    follows: UUID | None = None
    where: str = ""
    company: str = ""
    energy: str = ""
    sleep: str = ""
    ready: str = ""


class Kept(StrEnum):
    """What became of a noted day."""

    STORED = "stored"
    SAME = "same"
    KEPT_BOTH = "kept_both"
    REFUSED = "refused"


@dataclass(frozen=True)
class Answer:
    """`id` is the one that was sent; `say` is a msgid and tells why when refused."""

    id: UUID
    kept: Kept
    say: str = ""


@dataclass(frozen=True)
class EntryFact:
    """One noted day without its words. `late`: noted on a later day; `shared`: the therapist may read it;
    `received_at`: read only by those who ask what was known when."""

    id: UUID
    day: date
    outcome: Outcome
    noted_at: datetime
    size: str = ""
    steps: tuple[str, ...] = ()
    guess: int | None = None
    actual: int | None = None
    before: int | None = None
    after: int | None = None
    useful: int | None = None
    in_the_way: str = ""
    late: bool = False
    shared: bool = False
    follows: UUID | None = None
    start: UUID | None = None
    where: str = ""
    company: str = ""
    energy: str = ""
    sleep: str = ""
    ready: str = ""
    received_at: datetime | None = None

    @property
    def asides(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ASIDES}

    @property
    def outline(self) -> Outline:
        said = (self.outcome in PRACTISED, self.outcome is Outcome.NOT_TODAY, bool(self.in_the_way))
        checked = self.before is not None or self.after is not None
        return outline(*said, self.guess is not None, self.actual is not None, checked)


@dataclass(frozen=True)
class StartFact:
    """The moment somebody pressed "I started", with the guess that was locked by it."""

    id: UUID
    plan: UUID
    day: date
    at: datetime
    size: str
    guess: int | None
    before: int | None


@dataclass(frozen=True)
class WordsFact:
    """The client's own words of one entry, opened."""

    words: str
    useful_word: str


@dataclass(frozen=True)
class History:
    """The invited days of a plan and what was noted. A day without an entry is unknown, and never counted.

    `entries` holds for each day the entry that counts; `others` what else was kept for the same day.
    """

    plan: PlanFact
    since: date
    until: date
    due: tuple[date, ...]
    entries: dict[date, EntryFact]
    others: dict[date, tuple[EntryFact, ...]] = field(default_factory=dict)

    @cached_property
    def practised(self) -> tuple[date, ...]:
        return tuple(day for day, entry in sorted(self.entries.items()) if entry.outcome in PRACTISED)

    @cached_property
    def quiet(self) -> tuple[date, ...]:
        """Invited days about which nothing is known."""
        return tuple(day for day in self.due if day not in self.entries)

    @cached_property
    def outlines(self) -> dict[date, Outline]:
        """Each day by all that was kept for it."""
        return {
            day: put_together(one.outline for one in (entry, *self.others.get(day, ())))
            for day, entry in self.entries.items()
        }
