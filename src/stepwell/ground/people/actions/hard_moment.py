"""A client writes down what helps in a hard moment."""

from dataclasses import asdict
from json import dumps
from uuid import uuid4

from django.db import transaction

from stepwell.ground.people.facts import HardMomentFact
from stepwell.ground.people.models import HardMoment, Person
from stepwell.ground.people.queries import hard_moment_of, hard_moment_place
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock


@transaction.atomic
def write_hard_moment(*, by: Person, plan: HardMomentFact) -> None:
    """Written again without a change, it is the same."""
    if plan == hard_moment_of(by.pk):
        return
    pk, plain = uuid4(), dumps(asdict(plan), ensure_ascii=False)
    words = safe_for([by.pk]).seal(hard_moment_place(by.pk, pk), plain)
    HardMoment.objects.create(pk=pk, clinic_id=by.clinic_id, person=by, words=words, at=clock.now())
    trail.mark(
        clinic=by.clinic_id, by=by.pk, did=Did.WROTE_HARD_MOMENT, about="people.hardmoment", row=pk,
        client=by.pk,
    )  # fmt: skip
