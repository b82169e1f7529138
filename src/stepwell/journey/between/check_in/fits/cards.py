"""Notes of one day that say different things: how it went, or only in other words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise

from stepwell.ground.diary.facts import EntryFact, History, WordsFact
from stepwell.ground.diary.queries import words_of
from stepwell.journey.between.outcomes import SHORT
from stepwell.journey.between.when import day_named
from stepwell.kit.days import Calendar

NUMBERS = ("guess", "actual", "before", "after", "useful")


@dataclass(frozen=True)
class NoteCard:
    entry: UUID
    said: str | Promise
    at: str
    words: str


@dataclass(frozen=True)
class FitsCard:
    """`both`: they agree on how the day went, so that the words of all can stay together."""

    day: str
    name: str
    notes: tuple[NoteCard, ...]
    both: UUID | None


def notes_of(history: History, day: date) -> tuple[EntryFact, ...]:
    """Every note of a day that none corrects, in the order in which they were noted."""
    counts = history.entries.get(day)
    found = [*history.others.get(day, ()), counts] if counts else []
    return tuple(sorted(found, key=lambda entry: (entry.noted_at, str(entry.id))))


def differing(notes: Sequence[EntryFact], told: Mapping[UUID, WordsFact]) -> tuple[EntryFact, ...]:
    """Those of them that do not all say the same; of notes that do, the last.

    A tap alone adds nothing to a later note that went the same way and says more: the same tap, kept twice
    because its answer was lost on the way back to the phone.
    """
    found = {says(note, told[note.id]): note for note in notes}
    more = {note.outcome for note in notes[-1:] if not is_bare(note, told[note.id])}
    left = [n for n in found.values() if n.outcome not in more or not is_bare(n, told[n.id])]
    return tuple(left) if len(left) > 1 else ()


def is_bare(note: EntryFact, told: WordsFact) -> bool:
    """Only how it went, and perhaps the guess from before."""
    asked = ("actual", "after", "useful", "in_the_way")
    return not (
        told.words or told.useful_word or any(getattr(note, name) not in (None, "") for name in asked)
    )


def says(note: EntryFact, told: WordsFact) -> tuple[object, ...]:
    """What a note tells, whenever it was noted."""
    return (note.outcome, *(getattr(note, name) for name in NUMBERS), note.in_the_way, told)


def fits_card(histories: Iterable[History], today: date, calendar: Calendar) -> FitsCard | None:
    """The first day, of today and yesterday, that two notes tell differently; asked only where two are."""
    for history in histories:
        for day in (today, today - timedelta(1)):
            if history.others.get(day) and (card := _card(history, day, today, calendar)):
                return card
    return None


def _card(history: History, day: date, today: date, calendar: Calendar) -> FitsCard | None:
    notes = notes_of(history, day)
    told = words_of(history.plan.client, [note.id for note in notes])
    found, zone = differing(notes, told), ZoneInfo(calendar.stays[-1].zone)
    if not found:
        return None
    return FitsCard(
        day=day_named(day, today),
        name=history.plan.practice.name,
        notes=tuple(
            NoteCard(
                note.id,
                SHORT[note.outcome],
                date_format(note.noted_at.astimezone(zone), "H:i"),
                told[note.id].words,
            )
            for note in found
        ),
        both=found[-1].id if len({note.outcome for note in found}) == 1 else None,
    )
