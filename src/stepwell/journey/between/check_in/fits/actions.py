"""The note that fits takes the place of those that say something else; none is thrown away."""

from dataclasses import replace
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.diary import queries
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import EntryFact, Noted, WordsFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.fits.cards import differing
from stepwell.journey.between.check_in.noting import keep
from stepwell.kit import clock


@transaction.atomic
def choose(*, by: Person, entry: UUID) -> None:
    """Safe to press twice: then there is nothing left to choose."""
    chosen, plan = own_entry(by, entry)
    history = queries.history(plan, until=chosen.day, since=chosen.day)
    told = queries.words_of(by.pk, [chosen.id])[chosen.id]
    for other in differing(history, chosen.day):
        if other.outcome != chosen.outcome:
            noted = replace(again(chosen, plan, told), id=uuid5(chosen.id, str(other.id)), follows=other.id)
            keep(by=by, plan=plan, noted=noted, shares=chosen.shared)


def again(entry: EntryFact, plan: PlanFact, told: WordsFact) -> Noted:
    """The same note, as of now."""
    return Noted(
        id=entry.id, plan=plan.id, day=entry.day, outcome=entry.outcome, noted_at=clock.now(),
        size=entry.size, steps=entry.steps, guess=entry.guess, actual=entry.actual, before=entry.before,
        after=entry.after, useful=entry.useful, in_the_way=entry.in_the_way, words=told.words,
        useful_word=told.useful_word, start=entry.start,
    )  # fmt: skip
