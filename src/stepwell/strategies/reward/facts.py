"""What matters to somebody, and what they look forward to: as the rules see it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

MOST_VALUES = MOST_REWARDS = 3


class Needed(StrEnum):
    """How free words touch something a person simply needs: never earned, or to be asked about."""

    NEVER = "never"
    ASK = "ask"


class StillNeeded(StrEnum):
    """What the client says when a reward was enjoyed."""

    AGAIN = "again"
    LATER = "later"
    NO_MORE = "no_more"


class Adjust(StrEnum):
    """Why it may be time to change something."""

    USEFUL = "useful"
    READY = "ready"


@dataclass(frozen=True)
class ClosenessFact:
    """For one day: how much it matters, and how close the week was to it; both 0 to 10."""

    on: date
    matters: int
    close: int


@dataclass(frozen=True)
class ValueFact:
    """In own words. `ended` when it was put aside; `closeness` oldest first, one a day."""

    id: UUID
    clinic: UUID
    pair: UUID
    domain: str
    words: str = field(repr=False)
    at: datetime
    ended: datetime | None = None
    closeness: tuple[ClosenessFact, ...] = ()


@dataclass(frozen=True)
class Rule:
    """So many of so many days, from a day on. Never all of them."""

    days: int
    window: int
    since: date


@dataclass(frozen=True)
class RewardTerms:
    """What is agreed. `item`: an unchanged line of the menu, "" for own words; `cost`: "" when it is free."""

    value: UUID
    words: str = field(repr=False)
    item: str = ""
    cost: str = field(default="", repr=False)
    days: int = 4
    window: int = 7


@dataclass(frozen=True)
class RewardFact:
    """`rules` oldest first: the first as it was agreed, the others each easier. `live`: from the menu, or own
    words that the pair has looked at together. `shown`: False while the client has rewards switched off."""

    id: UUID
    clinic: UUID
    pair: UUID
    client: UUID
    terms: RewardTerms
    starts: date
    rules: tuple[Rule, ...]
    live: bool
    made_at: datetime
    follows: UUID | None = None
    enjoyed_on: date | None = None
    ended: datetime | None = None
    shown: bool = True

    @property
    def rule(self) -> Rule:
        """The one that counts now."""
        return self.rules[-1]


@dataclass(frozen=True)
class Practised:
    """Days that count. `before`: those that counted until a day on which one of them was corrected."""

    days: frozenset[date] = frozenset()
    before: tuple[tuple[date, frozenset[date]], ...] = ()


@dataclass(frozen=True)
class Progress:
    """Days of the window that count so far; `opened_on` stays, whatever comes after."""

    days: int
    of: int
    window: int
    opened_on: date | None = None

    @property
    def left(self) -> int:
        return max(self.of - self.days, 0)
