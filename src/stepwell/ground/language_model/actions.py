"""A clinic chooses how far it may go; a client lets it read, or no more. Safe to repeat."""

from django.db import transaction

from stepwell.ground.language_model.facts import Policy, Reads
from stepwell.ground.language_model.models import MayRead, ModelPolicy
from stepwell.ground.language_model.queries import ceiling, policy_of
from stepwell.ground.language_model.rules.address import reaches
from stepwell.ground.people.models import Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop


class NotSoFar(Refusal):
    says = gettext_noop("Whoever runs this server has not connected a language model for that.")


@transaction.atomic
def choose_policy(*, by: Person, policy: Policy) -> None:
    """For the whole clinic, from now on."""
    if not reaches(ceiling(), policy):
        raise NotSoFar
    if policy_of(by.clinic_id) == policy:
        return
    row = ModelPolicy.objects.create(clinic_id=by.clinic_id, policy=policy, by=by.pk, at=clock.now())
    trail.mark(
        clinic=by.clinic_id, by=by.pk, did=Did.ALLOWED_MODEL, about="language_model.modelpolicy", row=row.pk
    )


@transaction.atomic
def let_read(*, by: Person, what: Reads, on: bool) -> None:
    """The client's own yes, or no more."""
    about = "language_model.mayread"
    if on:
        row, fresh = MayRead.objects.get_or_create(
            client=by, what=what, withdrawn_at=None,
            defaults={"clinic_id": by.clinic_id, "at": clock.now()},
        )  # fmt: skip
        if fresh:
            trail.mark(
                clinic=by.clinic_id, by=by.pk, did=Did.AGREED_TO, about=about, row=row.pk, client=by.pk
            )
    elif MayRead.objects.filter(client=by, what=what, withdrawn_at=None).update(withdrawn_at=clock.now()):
        trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.TOOK_BACK, about=about, client=by.pk)
