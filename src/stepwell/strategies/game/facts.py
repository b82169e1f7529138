"""What two people agree about play, and what the rules make of the days that were noted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from stepwell.kit.refusal import gettext_noop


class Sees(StrEnum):
    """What a point rule can see in a day. There is none for a day that stays empty."""

    OPENED = "opened"
    GUESSED = "guessed"
    CHECKED = "checked"
    TRIED = "tried"
    MET = "met"
    NOTED = "noted"
    BACK = "back"


class Element(StrEnum):
    """What can be switched off and on, each alone."""

    POINTS = "points"
    GOAL = "goal"
    STRENGTH = "strength"
    LEVELS = "levels"


class Level(StrEnum):
    """What a skill can do for somebody, in this order."""

    NOTICE = "notice"
    TRY = "try"
    DO = "do"
    USE = "use"
    OWN = "own"


class Caution(StrEnum):
    """Reasons to leave counting off to begin with."""

    EATING = "eating"
    PERFECT = "perfect"
    GAMBLING = "gambling"
    MANIA = "mania"


class Band(StrEnum):
    """Strength in a word. There is no number on the screen."""

    NEW = "new"
    GROWING = "growing"
    STEADY = "steady"
    ROOTED = "rooted"


CAUTIONS = {
    Caution.EATING: gettext_noop("Eating, weight or my body take up a lot of room"),
    Caution.PERFECT: gettext_noop("Rules, checking or getting it perfect take up a lot of room"),
    Caution.GAMBLING: gettext_noop("Games for money have been hard to stop"),
    Caution.MANIA: gettext_noop("There are weeks with far too much drive and hardly any sleep"),
}
ELEMENTS = {
    Element.POINTS: gettext_noop("Points"),
    Element.GOAL: gettext_noop("A week goal"),
    Element.STRENGTH: gettext_noop("How well it holds"),
    Element.LEVELS: gettext_noop("Levels"),
}
BACK_IS_WORTH, MOST_WORTH, GOAL = 1, 3, 3


@dataclass(frozen=True)
class PointRule:
    """One visible rule: what it sees, how it is printed, why it is there and who says so."""

    sees: Sees
    worth: int
    say: str
    why: str
    source: str


@dataclass(frozen=True)
class PointSystem:
    id: str
    name: str
    say: str
    rules: tuple[PointRule, ...]


@dataclass(frozen=True)
class Step:
    """A level in words: what it is, and what it asks."""

    level: Level
    name: str
    say: str
    asks: str


@dataclass(frozen=True)
class PlayTerms:
    """What is chosen in the room: a system, what each rule is worth to this client, and what is shown."""

    system: str
    worths: Mapping[Sees, int]
    goal: int
    elements: frozenset[Element]


@dataclass(frozen=True)
class PlayFact:
    """A system agreed, from a day on; what was earned before stays as it was."""

    id: UUID
    pair: UUID
    system: str
    worths: Mapping[Sees, int]
    elements: frozenset[Element]
    starts: date
    made_at: datetime


@dataclass(frozen=True)
class GoalFact:
    """On how many days of 7, from a day on."""

    days: int
    starts: date
    made_at: datetime


@dataclass(frozen=True)
class LevelFact:
    practice: str
    level: Level
    on: date
    at: datetime


@dataclass(frozen=True)
class Agreed:
    """All that a pair agreed about play, oldest first. `shown` are the elements that are on."""

    plays: tuple[PlayFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()
    levels: tuple[LevelFact, ...] = ()
    shown: frozenset[Element] = frozenset()

    @property
    def play(self) -> PlayFact | None:
        return self.plays[-1] if self.plays else None

    @property
    def goal(self) -> GoalFact | None:
        """The one goal that is active."""
        return self.goals[-1] if self.goals else None


@dataclass(frozen=True)
class Line:
    """One line of the ledger: on a day, for what, how many (never below 1), in which practice (its slug)."""

    day: date
    sees: Sees
    points: int
    practice: str = ""


@dataclass(frozen=True)
class Ledger:
    """Nothing but its lines: the total is their sum."""

    lines: tuple[Line, ...] = ()

    @cached_property
    def total(self) -> int:
        return sum(line.points for line in self.lines)

    def since(self, day: date) -> "Ledger":
        return Ledger(tuple(line for line in self.lines if line.day >= day))


@dataclass(frozen=True)
class WeekFact:
    """A week from its Monday: its lit days and the goal that was agreed for it, 0 for none."""

    monday: date
    lit: int
    goal: int

    @property
    def met(self) -> bool:
        return bool(self.goal) and self.lit >= self.goal
