"""The only way from a client and an id, or from the secret of a link, to a trusted person."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.rules import digest
from stepwell.ground.witness.facts import WitnessFact
from stepwell.ground.witness.models import Witness
from stepwell.ground.witness.queries import as_fact


def own_witness(person: Person, pk: UUID) -> WitnessFact:
    """A link that this client made and has not ended."""
    row = Witness.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id, ended_at=None).first()
    if row is None:
        raise Http404
    return as_fact(row)


def witness_with(secret: str) -> WitnessFact:
    """Whoever holds the link, also one that is over: its page must look as if nothing were shown."""
    row = Witness.objects.filter(digest=digest(secret)).first()
    if row is None:
        raise Http404
    return as_fact(row)
