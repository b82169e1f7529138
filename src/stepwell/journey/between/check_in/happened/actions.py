"""Words and numbers are kept as an entry that follows the first."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction

from stepwell.ground.diary.facts import EntryFact, Noted, WordsFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.happened import feared
from stepwell.journey.between.check_in.happened.aside import aside_read
from stepwell.journey.between.check_in.happened.cue import note_cue
from stepwell.journey.between.check_in.happened.forms import NUMBERS, Happened
from stepwell.journey.between.check_in.noting import NotKept, write
from stepwell.kit import clock

BESIDE = ("id", "share", "came", "soon", "became", "aside")


@transaction.atomic
def keep(*, by: Person, plan: PlanFact, entry: EntryFact, told: WordsFact, form: Happened) -> UUID | None:
    """The entry that counts now; None when the form, with all that was typed, has something to say."""
    if not form.is_valid():
        return None
    try:
        noted = noted_of(entry, plan, told, form.cleaned_data)
        noted = replace(noted, **aside_read(form.wondered, form.cleaned_data))
        kept = write(by=by, plan=plan, noted=noted, shares=form.cleaned_data["share"])
    except NotKept as no:
        form.add_error(None, no.says)
        return None
    if form.asked:
        note_cue(by=by, asked=form.asked, entry=entry, read=form.cleaned_data)
    if form.feared:
        feared.note(by=by, feared=form.feared, read=form.cleaned_data)
    return kept


def noted_of(entry: EntryFact, plan: PlanFact, told: WordsFact, read: dict[str, Any]) -> Noted:
    """What was said before stays where it was not asked again."""
    before = Noted(
        id=read["id"], plan=plan.id, day=entry.day, outcome=entry.outcome, noted_at=clock.now(),
        size=entry.size, steps=entry.steps, guess=entry.guess, before=entry.before, start=entry.start,
        follows=entry.id, in_the_way=entry.in_the_way, useful_word=told.useful_word,
        **{name: getattr(entry, name) for name in NUMBERS}, **entry.asides,
    )  # fmt: skip
    asked = {name: value for name, value in read.items() if name not in BESIDE}
    return replace(before, **asked)
