"""A practice starts, a day is noted, words are shared. Every verb here is safe to repeat, in any order."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.diary.facts import Answer, EntryFact, Noted, StartFact
from stepwell.ground.diary.keeping import Keeping
from stepwell.ground.diary.models import Entry, Share, Start
from stepwell.ground.diary.queries import start_fact, start_owner
from stepwell.ground.diary.rules import BEFORE_PLAN, began_before
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact, PlanKey
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal


class NotBegunYet(Refusal):
    says = BEFORE_PLAN


@transaction.atomic
def start(
    *, by: Person, plan: PlanFact, id: UUID, size: str, guess: int | None = None, before: int | None = None,
    at: datetime | None = None,
) -> StartFact:  # fmt: skip
    """ "I started", now or `at` the moment a phone without a network saw it, however long ago. It locks the
    guess; sent twice, the first one stays. An id that somebody else has used already leads nowhere.
    """
    now = min(at or clock.now(), clock.now())
    day = day_of(calendar_of(by.pk), now)
    if began_before(day, plan):
        raise NotBegunYet
    row, fresh = Start.objects.get_or_create(
        pk=id,
        defaults={
            "clinic_id": plan.clinic, "plan_id": plan.id, "day": day, "at": now,
            "size": size, "guess": guess, "before": before,
        },
    )  # fmt: skip
    if fresh:
        trail.mark(clinic=plan.clinic, by=by.pk, did=Did.STARTED, about="diary.start", row=id, client=by.pk)
    elif start_owner(id) != by.pk:
        raise Http404
    return start_fact(row)


def note_all(
    *, by: Person, plans: Mapping[UUID, PlanKey] | Mapping[UUID, PlanFact], notes: Iterable[Noted]
) -> list[Answer]:
    """Keep a batch from one client's device: the same number of questions for one day as for many.

    `plans` are those of this client (see `plan.access.keys_for`); a note for any other is refused.
    """
    with transaction.atomic():
        hold([by.pk])  # Another phone of theirs may bring the same note at this moment.
        keeping = Keeping(by, plans, calendar_of(by.pk), clock.now())
        answers, fresh = keeping.sort_out(list(notes))
        if fresh:
            Entry.objects.bulk_create(fresh)
            trail.mark_all(
                clinic=by.clinic_id, by=by.pk, did=Did.NOTED, about="diary.entry",
                rows=[e.pk for e in fresh], client=by.pk,
            )  # fmt: skip
    return answers


def note(*, by: Person, plan: PlanFact, noted: Noted) -> Answer:
    return note_all(by=by, plans={plan.id: plan}, notes=[noted])[0]


@transaction.atomic
def share(*, by: Person, entry: EntryFact) -> None:
    """The therapist may read the words of this entry from now on."""
    _, fresh = Share.objects.get_or_create(
        entry_id=entry.id, withdrawn_at=None, defaults={"clinic_id": by.clinic_id, "at": clock.now()}
    )
    if fresh:
        trail.mark(
            clinic=by.clinic_id, by=by.pk, did=Did.SHARED, about="diary.entry", row=entry.id, client=by.pk
        )


@transaction.atomic
def unshare(*, by: Person, entry: EntryFact) -> None:
    """From now on nobody else reads these words."""
    if Share.objects.filter(entry=entry.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        trail.mark(
            clinic=by.clinic_id, by=by.pk, did=Did.UNSHARED, about="diary.entry", row=entry.id, client=by.pk
        )
