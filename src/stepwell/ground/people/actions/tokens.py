"""Keys for devices and programs that speak to the API: made once, shown once, ended at once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Person, Token
from stepwell.ground.people.queries import token_place
from stepwell.ground.people.rules import digest, new_secret
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop

MOST = 20
NOTED_EVERY = timedelta(hours=1)


class ManyTokens(Refusal):
    says = gettext_noop("There are twenty keys already. End one that you no longer need, then make this one.")


@transaction.atomic
def make_token(*, by: Person, scopes: list[str], device: UUID | None = None, label: str = "") -> str:
    """A bearer token for the API, shown once. It ends with the phone on which it was made."""
    hold([by.pk])
    if Token.objects.filter(person=by, revoked_at=None).count() >= MOST:
        raise ManyTokens
    secret = new_secret()
    token = Token(clinic_id=by.clinic_id, person=by, device_id=device, digest=digest(secret), scopes=scopes)
    token.made_at = clock.now()
    token.label = safe_for([by.pk]).seal(token_place(by.pk, token.pk), label)
    token.save(force_insert=True)
    _mark(by, Did.MADE_TOKEN, token.pk)
    return secret


@transaction.atomic
def end_token(*, by: Person, token: UUID) -> None:
    """It opens nothing from the next question on. Ending it twice is the same as once."""
    if Token.objects.filter(person=by, pk=token, revoked_at=None).update(revoked_at=clock.now()):
        _mark(by, Did.ENDED_TOKEN, token)


@transaction.atomic
def end_tokens(*, by: Person) -> None:
    """All of them, as after a new password."""
    for token in Token.objects.filter(person=by, revoked_at=None).values_list("pk", flat=True):
        end_token(by=by, token=token)


def note_use(token: Token) -> None:
    """So that its person sees a key that is still in use. Not kept to the minute: once an hour is enough."""
    now = clock.now()
    if token.used_at is None or now - token.used_at >= NOTED_EVERY:
        Token.objects.filter(pk=token.pk).update(used_at=now)


def _mark(by: Person, did: Did, token: UUID) -> None:
    client = by.pk if by.role == Role.CLIENT else None
    trail.mark(clinic=by.clinic_id, by=by.pk, did=did, about="people.token", row=token, client=client)
