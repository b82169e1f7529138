"""A client asks for a copy of everything, and may take that back."""

from django.db import transaction

from stepwell.ground.people.models import Person, WholeCopy
from stepwell.ground.people.queries import copy_asked_at
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock


@transaction.atomic
def ask_for_copy(*, by: Person) -> None:
    """Asked again while one waits, it is the same."""
    now = clock.now()
    if copy_asked_at(by.pk, now) is None:
        end_copy(by=by)
    told = {"clinic_id": by.clinic_id, "asked_at": now}
    row, fresh = WholeCopy.objects.get_or_create(person=by, ended_at=None, defaults=told)
    if fresh:
        trail.mark(
            clinic=by.clinic_id, by=by.pk, did=Did.EXPORTED, about="people.wholecopy", row=row.pk,
            client=by.pk,
        )  # fmt: skip


def end_copy(*, by: Person) -> None:
    """It is not wanted any more."""
    WholeCopy.objects.filter(person=by, ended_at=None).update(ended_at=clock.now())
