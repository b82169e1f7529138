"""One tap becomes an entry, once: a second tap, the back button and a slow network change nothing."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.http import Http404

from stepwell.ground.diary import actions as diary
from stepwell.ground.diary import queries
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import PRACTISED, EntryFact, Kept, Noted
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit.refusal import Refusal, gettext_noop


class NotKept(Refusal):
    status = 422
    says = gettext_noop("This could not be noted. Please look at the day and try again.")


def standing(plan: PlanFact, day: date) -> EntryFact | None:
    """The entry that counts for a day."""
    return queries.history(plan, until=day, since=day).entries.get(day)


def stands(plan: PlanFact, entry: EntryFact) -> EntryFact:
    """This entry, or what took its place when it was corrected."""
    history = queries.history(plan, until=entry.day, since=entry.day)
    beside = history.others.get(entry.day, ())
    counts = history.entries.get(entry.day, entry)
    return entry if entry.id in {one.id for one in beside} else counts


def tap(*, by: Person, plan: PlanFact, noted: Noted) -> UUID:
    """Note how a day went. What was said of the day before, that still fits, goes with it."""
    once = replace(noted, id=name_of(noted))
    now = standing(plan, noted.day)
    if now and now.outcome == noted.outcome and is_kept(by, once.id):
        return now.id
    if now and is_kept(by, once.id):
        once = replace(once, id=uuid5(once.id, str(now.id)))
    noted = carried(by, once, now) if now else once
    return _sure(by=by, plan=plan, noted=noted, shares=bool(now and now.shared))


def write(*, by: Person, plan: PlanFact, noted: Noted, shares: bool) -> UUID:
    """Keep what happened as an entry that follows; sent twice it is the same."""
    once = replace(noted, id=name_of(noted, shares))
    if is_kept(by, once.id):
        now = standing(plan, noted.day)
        return now.id if now else once.id
    return _sure(by=by, plan=plan, noted=once, shares=shares)


def _sure(**what: Any) -> UUID:
    """Of two taps at the very same moment one finds the row of the other, and looks again."""
    try:
        return keep(**what)
    except IntegrityError:
        return keep(**what)


@transaction.atomic
def keep(*, by: Person, plan: PlanFact, noted: Noted, shares: bool) -> UUID:
    """Store it once; sharing moves along with the words."""
    if is_kept(by, noted.id):
        return noted.id
    answer = diary.note(by=by, plan=plan, noted=noted)
    if answer.kept is Kept.REFUSED:
        raise NotKept(answer.say)
    if noted.follows:
        diary.unshare(by=by, entry=own_entry(by, noted.follows)[0])
    if shares:
        diary.share(by=by, entry=own_entry(by, noted.id)[0])
    return noted.id


def name_of(noted: Noted, shares: bool = False) -> UUID:
    """The form's own id and all that was said in it. The form's id is kept nowhere, so this tells nothing."""
    said = replace(noted, noted_at=None, follows=None)  # type: ignore[arg-type]
    return uuid5(noted.id, repr((said.day, said, said.words, said.useful_word, shares)))


def is_kept(by: Person, pk: UUID) -> bool:
    try:
        return bool(own_entry(by, pk))
    except Http404:
        return False


def carried(by: Person, noted: Noted, now: EntryFact) -> Noted:
    """The new note in place of the old one, with the words and numbers that still fit."""
    told = queries.words_of(by.pk, [now.id])[now.id]
    both = noted.outcome in PRACTISED and now.outcome in PRACTISED
    neither = noted.outcome not in PRACTISED and now.outcome not in PRACTISED
    return replace(
        noted,
        words=told.words,
        useful_word=told.useful_word,
        actual=now.actual if both else None,
        after=now.after if both else None,
        useful=now.useful if both else None,
        in_the_way=now.in_the_way if neither else "",
        guess=now.guess if both and noted.guess is None else noted.guess,
        follows=now.id,
        **now.asides,
    )
