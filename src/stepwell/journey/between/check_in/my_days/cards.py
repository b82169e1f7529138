"""Noted days, newest first, a handful a page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.paginator import Paginator
from django.utils.functional import Promise

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact, WordsFact
from stepwell.ground.people import queries as people
from stepwell.ground.plan import queries as plans
from stepwell.journey.between.outcomes import PICTURES, SHORT
from stepwell.journey.between.when import day_named
from stepwell.kit.days import day_of

A_PAGE = 15
NO_WORDS = WordsFact("", "")


@dataclass(frozen=True)
class LineCard:
    entry: UUID
    day: str
    practice: str
    outcome: str | Promise
    picture: str
    words: str
    shared: bool


@dataclass(frozen=True)
class DaysPage:
    """`newer` and `older` are numbers of pages, 0 where there is none."""

    lines: tuple[LineCard, ...]
    newer: int
    older: int


def days_page(client: UUID, now: datetime, wanted: str) -> DaysPage:
    """Eight questions at most. A page that is not there is the nearest one that is."""
    pairs = people.open_pairs(client)
    if not pairs:
        return DaysPage((), 0, 0)
    today = day_of(pairs[0].client.calendar, now)
    found = plans.plans_of([pair.id for pair in pairs])
    named = [
        (entry, history.plan.practice.name)
        for history in diary.histories(found, today + timedelta(1)).values()
        for entry in history.entries.values()
    ]
    named.sort(key=lambda one: (one[0].day, one[0].noted_at), reverse=True)
    here = Paginator(named, A_PAGE).get_page(wanted)
    told = diary.words_of(client, [entry.id for entry, _ in here])

    def line(entry: EntryFact, name: str) -> LineCard:
        words = told.get(entry.id, NO_WORDS).words
        said, picture = SHORT[entry.outcome], PICTURES[entry.outcome]
        return LineCard(entry.id, day_named(entry.day, today), name, said, picture, words, entry.shared)

    newer = here.previous_page_number() if here.has_previous() else 0
    older = here.next_page_number() if here.has_next() else 0
    return DaysPage(tuple(line(entry, name) for entry, name in here), newer, older)
