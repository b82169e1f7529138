"""A noted day as its client sees it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise

from stepwell.ground.diary import queries
from stepwell.ground.diary.facts import PRACTISED, EntryFact, WordsFact
from stepwell.ground.diary.rules import LATE_FOR
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.outcomes import PICTURES, SAID
from stepwell.journey.between.when import day_named
from stepwell.kit.days import Calendar, day_of, ends
from stepwell.strategies.curiosity.content import reasons
from stepwell.strategies.discovery.rules.guess import WIDE, asks_how_hard


@dataclass(frozen=True)
class GapCard:
    """Guess and what happened, 0-10, and where they lie on the line in per cent. No judgement in it.

    `wide`: a surprise worth a few questions. `harder`: then smaller is right.
    """

    guess: int
    actual: int
    guess_x: float
    actual_x: float
    wide: bool
    harder: bool


@dataclass(frozen=True)
class DayCard:
    """`open` while the day can still be changed. `practised` decides which questions fit."""

    entry: UUID
    day: str
    late: bool
    practice: str
    said: str | Promise
    picture: str
    practised: bool
    not_today: bool
    open: bool
    gap: GapCard | None
    guessed: bool
    reason: str
    useful: int | None
    useful_word: str
    words: str
    shared: bool


def day_card(entry: EntryFact, plan: PlanFact, told: WordsFact, now: datetime) -> DayCard:
    calendar = calendar_of(plan.client)
    return DayCard(
        entry=entry.id,
        day=day_named(entry.day, day_of(calendar, now)),
        late=entry.late,
        practice=plan.practice.name,
        said=SAID[entry.outcome],
        picture=PICTURES[entry.outcome],
        practised=entry.outcome in PRACTISED,
        not_today=entry.outcome == "not_today",
        open=still_open(entry.day, calendar, now),
        gap=gap_card(entry, plan.practice.before),
        guessed=entry.guess is not None,
        reason=next((one.chip for one in reasons() if one.id == entry.in_the_way), ""),
        useful=entry.useful,
        useful_word=told.useful_word,
        words=told.words,
        shared=entry.shared,
    )


def still_open(day: date, calendar: Calendar, now: datetime) -> bool:
    return now <= ends(calendar, day) + LATE_FOR


def gap_card(entry: EntryFact, asked: str) -> GapCard | None:
    """Only when both are known.

    The line leaves room for half a dot at each end.
    """
    if entry.guess is None or entry.actual is None:
        return None
    gap = entry.guess - entry.actual
    harder = gap <= -WIDE and (not asked or asks_how_hard(asked))
    return GapCard(
        entry.guess, entry.actual, along(entry.guess), along(entry.actual), abs(gap) >= WIDE, harder
    )


def along(value: int) -> float:
    """
    >>> along(0), along(5), along(10)
    (4.0, 50.0, 96.0)
    """
    return round(4 + 92 * value / 10, 1)


def told_of(entry: EntryFact, plan: PlanFact) -> WordsFact:
    return queries.words_of(plan.client, [entry.id])[entry.id]
