"""The note that fits, or all of them in one, takes the place of the others; none is thrown away."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.diary import queries
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import ASIDES, EntryFact, Noted, WordsFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.fits.cards import NUMBERS, differing, notes_of, says
from stepwell.journey.between.check_in.noting import keep
from stepwell.kit import clock


@transaction.atomic
def choose(*, by: Person, entry: UUID, both: bool = False) -> None:
    """Safe to press twice: then there is nothing left to choose."""
    chosen, plan = own_entry(by, entry)
    notes = notes_of(queries.history(plan, until=chosen.day, since=chosen.day), chosen.day)
    told = queries.words_of(by.pk, [note.id for note in notes] or [chosen.id])
    if chosen.id not in told or not differing(notes, told):
        return
    alike = both and all(note.outcome == chosen.outcome for note in notes)
    fits = together(notes, plan, told) if alike else again(chosen, plan, told[chosen.id])
    shares = all(note.shared for note in notes) if alike else chosen.shared
    for other in notes:
        if alike or says(other, told[other.id]) != says(chosen, told[chosen.id]):
            once = replace(fits, id=uuid5(fits.id, f"{other.id}{alike}"), follows=other.id)
            keep(by=by, plan=plan, noted=once, shares=shares)


def together(notes: Sequence[EntryFact], plan: PlanFact, told: dict[UUID, WordsFact]) -> Noted:
    """The last one, with what only the earlier ones tell, and the words of all."""
    whole = again(notes[-1], plan, told[notes[-1].id])
    for name in (*NUMBERS, "in_the_way", "start", *ASIDES):
        known = [value for note in notes if (value := getattr(note, name)) not in (None, "")]
        whole = replace(whole, **{name: known[-1] if known else getattr(whole, name)})
    words = dict.fromkeys(told[note.id].words for note in notes)
    useful = [told[note.id].useful_word for note in notes if told[note.id].useful_word]
    return replace(whole, words="\n\n".join(filter(None, words)), useful_word=useful[-1] if useful else "")


def again(entry: EntryFact, plan: PlanFact, told: WordsFact) -> Noted:
    """The same note, as of now."""
    return Noted(
        id=entry.id, plan=plan.id, day=entry.day, outcome=entry.outcome, noted_at=clock.now(),
        size=entry.size, steps=entry.steps, guess=entry.guess, actual=entry.actual, before=entry.before,
        after=entry.after, useful=entry.useful, in_the_way=entry.in_the_way, words=told.words,
        useful_word=told.useful_word, start=entry.start, **entry.asides,
    )  # fmt: skip
