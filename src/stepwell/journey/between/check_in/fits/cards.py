"""Notes of one day that say different things."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise

from stepwell.ground.diary.facts import EntryFact, History
from stepwell.journey.between.outcomes import SHORT
from stepwell.journey.between.when import day_named
from stepwell.kit.days import Calendar


@dataclass(frozen=True)
class NoteCard:
    entry: UUID
    said: str | Promise
    at: str


@dataclass(frozen=True)
class FitsCard:
    day: str
    name: str
    notes: tuple[NoteCard, ...]


def differing(history: History, day: date) -> tuple[EntryFact, ...]:
    """The note that counts and those beside it that say something else; nothing when all say the same."""
    counts = history.entries.get(day)
    others = [entry for entry in history.others.get(day, ()) if counts and entry.outcome != counts.outcome]
    return (counts, *others) if counts and others else ()


def fits_card(histories: Iterable[History], today: date, calendar: Calendar) -> FitsCard | None:
    """The first day, of today and yesterday, that two notes tell differently."""
    zone = ZoneInfo(calendar.stays[-1].zone)
    for history in histories:
        for day in (today, today - timedelta(1)):
            if found := differing(history, day):
                notes = sorted(found, key=lambda entry: entry.noted_at)
                cards = tuple(
                    NoteCard(e.id, SHORT[e.outcome], date_format(e.noted_at.astimezone(zone), "H:i"))
                    for e in notes
                )
                return FitsCard(day_named(day, today), history.plan.practice.name, cards)
    return None
