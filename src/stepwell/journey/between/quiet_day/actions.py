"""A reason is named: it stands in the diary, and the look at it begins. Words go to the diary too."""

from dataclasses import replace
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact, Noted
from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.fits.actions import again
from stepwell.journey.between.check_in.happened.aside import aside_read
from stepwell.journey.between.check_in.happened.cards import still_open
from stepwell.journey.between.check_in.happened.cue import note_cue
from stepwell.journey.between.check_in.noting import standing, write
from stepwell.journey.between.quiet_day.forms import Beside, Named
from stepwell.kit import clock
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.facts.talk import TalkFact


@transaction.atomic
def name_it(*, by: Person, plan: PlanFact, entry: EntryFact, form: Named) -> UUID | None:
    """The look at this day; None when no reason was tapped. Of a day that is long over the diary stays."""
    if not form.is_valid():
        return None
    reason, pk = form.cleaned_data["reason"], form.cleaned_data["id"]
    if entry.in_the_way != reason and is_open(plan, entry):
        now = noted(by, plan, entry)
        write(
            by=by, plan=plan, noted=replace(now, id=uuid5(pk, "entry"), in_the_way=reason),
            shares=entry.shared,
        )  # fmt: skip
    talk = curiosity.look_at(by=by, plan=plan, entry=entry, reason=reason, id=uuid5(pk, f"{entry.id}"))
    return talk.id


@transaction.atomic
def add_to_it(*, by: Person, plan: PlanFact, talk: TalkFact, form: Beside) -> bool:
    """Whether it could be kept."""
    if not form.is_valid():
        return False
    hold([by.pk])  # First of all, as wherever a day is noted: two phones wait for each other in one order.
    said, entry = form.cleaned_data, standing(plan, talk.day)
    curiosity.tap(by=by, talk=talk, body=tuple(said["body"]), around=said.get("around", ""))
    if entry and is_open(plan, entry) and "words" in said:
        now = noted(by, plan, entry)
        fresh = replace(now, words=said["words"], **aside_read(form.wondered, said))
        if fresh != now:
            fresh = replace(fresh, id=uuid5(said["id"], "words"))
            write(by=by, plan=plan, noted=fresh, shares=entry.shared)
    if entry and form.asked:
        note_cue(by=by, asked=form.asked, entry=entry, read=said)
    return True


def noted(by: Person, plan: PlanFact, entry: EntryFact) -> Noted:
    """The same note once more, to follow the one that counts."""
    told = diary.words_of(by.pk, [entry.id])[entry.id]
    return replace(again(entry, plan, told), follows=entry.id)


def is_open(plan: PlanFact, entry: EntryFact) -> bool:
    return still_open(entry.day, calendar_of(plan.client), clock.now())
