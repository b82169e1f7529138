"""Days that somebody noted, without a database."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from stepwell.ground.diary.facts import EntryFact, History, Outcome
from stepwell.ground.diary.outline import Began
from stepwell.ground.diary.rules import history_of
from stepwell.ground.library.facts import Energy, Kind, PracticeFact, Size, Where, WhoStarts
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.strategies.game.content import systems
from stepwell.strategies.game.facts import Element, GoalFact, PlayFact

FIRST, LAST = date(2026, 9, 7), date(2026, 11, 29)
ID = UUID(int=1)
PRACTICE = PracticeFact(
    "air", Kind.PRACTICE, "Air", "own", (), WhoStarts.CLIENT, Energy.LOW, Where.ANYWHERE, "To arrive.", id=ID
)
SHAPE = Shape(Size.S, 4, frozenset(), "", "", "", None, 8, 8, 8)
PLAN = PlanFact(ID, ID, ID, ID, PRACTICE, SHAPE, FIRST, None, datetime(2026, 9, 7, tzinfo=UTC))


def at(day: date, minutes: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(minutes=minutes)


def entry(day: date, outcome: Outcome = Outcome.DONE, *, minutes: int = 0, **told: Any) -> EntryFact:
    return EntryFact(uuid4(), day, outcome, at(day, minutes), **told)


def start(day: date, guess: int | None = None) -> Began:
    return Began(PLAN.id, frozenset([day]), guess is not None, checked=False)


def lived(entries: Iterable[EntryFact], until: date = LAST) -> History:
    return history_of(PLAN, FIRST, until, entries)


def play(number: int = 0, starts: date = FIRST) -> PlayFact:
    """One of the systems that come with Stepwell, as it is offered."""
    system = systems()[number]
    worths = {rule.sees: rule.worth for rule in system.rules}
    return PlayFact(uuid4(), ID, system.id, worths, frozenset(Element), starts, at(starts))


def goal(days: int = 3, starts: date = FIRST) -> GoalFact:
    return GoalFact(days, starts, at(starts))
