"""What a client agrees to show, and taking it back: each a dated row."""

from django.db import transaction

from stepwell.ground.people.facts import Agreed
from stepwell.ground.people.models import Consent, Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock


@transaction.atomic
def agree_to(*, by: Person, kind: Agreed) -> None:
    row, fresh = Consent.objects.get_or_create(
        person=by, kind=kind, withdrawn_at=None, defaults={"clinic_id": by.clinic_id, "given_at": clock.now()}
    )
    if fresh:
        trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.AGREED_TO, about=kind, row=row.pk, client=by.pk)


@transaction.atomic
def take_back(*, by: Person, kind: Agreed) -> None:
    open_rows = Consent.objects.filter(person=by, kind=kind, withdrawn_at=None)
    if open_rows.update(withdrawn_at=clock.now()):
        trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.TOOK_BACK, about=kind, client=by.pk)
