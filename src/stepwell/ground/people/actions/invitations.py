"""A way in: a link for the phone's camera and a code that is said aloud. Works once, for 72 hours."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from stepwell.ground.people.actions import persons
from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Invitation, Pair, Person
from stepwell.ground.people.rules import CODE_TRIES, INVITED_FOR, digest, new_code, new_secret, plain_code
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import blind
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop


class NoLongerOpen(Refusal):
    """The same words for used, old, replaced, unknown and wrong: nobody learns which."""

    says = gettext_noop(
        "This code does not open anything now. It may have been used, or be older than three days. "
        "Your therapist can make a new one in a few seconds."
    )


@dataclass(frozen=True)
class FreshInvitation:
    """Shown once to the person who made it; never stored."""

    id: UUID
    token: str
    code: str
    expires_at: datetime


@transaction.atomic
def invite(*, by: Person | None, clinic: UUID, role: Role, pair: UUID | None = None) -> FreshInvitation:
    """A new way in. For a pair that exists it lets the same client in again and closes the former way."""
    now, token, code = clock.now(), new_secret(), new_code()
    if pair:
        Invitation.objects.filter(pair=pair, used_at=None, replaced_at=None).update(replaced_at=now)
    made = Invitation.objects.create(
        clinic_id=clinic, by=by, role=role, pair_id=pair, token_hash=digest(token),
        code_hash=blind("code", plain_code(code)), made_at=now, expires_at=now + INVITED_FOR,
    )  # fmt: skip
    trail.mark(
        clinic=clinic, by=by.pk if by else None, did=Did.INVITED, about="people.invitation", row=made.pk
    )
    return FreshInvitation(made.pk, token, code, made.expires_at)


@transaction.atomic
def take_up(
    *, code: str, token: str = "", zone: str = "UTC", name: str = "", email: str = "", password: str = ""
) -> Person:
    """Let somebody in. Of many who try at the same moment exactly one comes in; the rest are refused."""
    invitation = _open_invitation(code, token)
    if invitation.pair_id:
        person = Pair.objects.select_related("client").get(pk=invitation.pair_id).client
        trail.mark(clinic=person.clinic_id, by=person.pk, did=Did.CAME_BACK, row=person.pk, client=person.pk)
    else:
        person = persons.join(
            by=None, clinic=invitation.clinic_id, role=Role(invitation.role), name=name, email=email,
            password=password, zone=zone,
        )  # fmt: skip
        if person.role == Role.CLIENT and invitation.by:
            persons.begin_pair(by=person.pk, therapist=invitation.by, client=person)
    invitation.used_at, invitation.used_by = clock.now(), person
    invitation.save(update_fields=["used_at", "used_by"])
    return person


def role_behind(*, code: str, token: str = "") -> Role:
    """What kind of person this code lets in, without using it up."""
    with transaction.atomic():
        return Role(_open_invitation(code, token).role)


def _open_invitation(code: str, token: str) -> Invitation:
    found = {"code_hash": blind("code", plain_code(code)), "used_at": None, "replaced_at": None}
    if token:
        found["token_hash"] = digest(token)
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("by")
    invitation = rows.filter(**found, expires_at__gt=clock.now(), wrong_tries__lt=CODE_TRIES).first()
    if invitation is None:
        raise NoLongerOpen
    return invitation


def count_wrong_try(*, token: str) -> None:
    """Outside the refused transaction, so that guessing behind a found link ends after a few tries."""
    rows = Invitation.objects.filter(token_hash=digest(token), wrong_tries__lt=CODE_TRIES)
    rows.update(wrong_tries=F("wrong_tries") + 1)
