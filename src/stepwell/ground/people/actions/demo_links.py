"""One-time ways into the demo clinic, for a person who wants to look around. Never used with real people."""

from django.db import transaction

from stepwell.ground.people.models import DemoLink, Person
from stepwell.ground.people.rules import digest, new_secret
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock


@transaction.atomic
def make_link(person: Person) -> str:
    """The secret part of /demo/<token>, shown once; only its hash is kept."""
    token = new_secret()
    DemoLink.objects.create(clinic_id=person.clinic_id, person=person, token_hash=digest(token))
    return token


@transaction.atomic
def take_link(token: str) -> Person | None:
    """The person this link lets in, the first time only."""
    waiting = DemoLink.objects.filter(token_hash=digest(token), used_at=None, person__left_at=None)
    if not waiting.update(used_at=clock.now()):
        return None
    person: Person = Person.objects.get(pk=DemoLink.objects.get(token_hash=digest(token)).person_id)
    client = person.pk if person.role == "client" else None
    trail.mark(
        clinic=person.clinic_id, by=person.pk, did=Did.SIGNED_IN, about="people.demolink", client=client
    )
    return person
