"""The only way from a client and an id, or from the secret of a link, to a trusted person."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.rules import digest
from stepwell.ground.witness.facts import NOBODY, WitnessFact
from stepwell.ground.witness.models import Door, Witness
from stepwell.ground.witness.queries import as_fact
from stepwell.kit import clock


def own_witness(person: Person, pk: UUID) -> WitnessFact:
    """A link that this client made and has not ended."""
    row = Witness.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id, ended_at=None).first()
    if row is None:
        raise Http404
    return as_fact(row)


def witness_with(secret: str) -> WitnessFact:
    """Whoever holds the link, also one that is over, or whose client is erased: its page must look as if
    nothing were shown."""
    door = Door.objects.select_related("witness").filter(pk=digest(secret)).first()
    if door is None:
        raise Http404
    return as_fact(door.witness or _gone())


def _gone() -> Witness:
    then = clock.now()
    return Witness(
        pk=NOBODY, clinic_id=NOBODY, client_id=NOBODY, made_at=then, expires_at=then, ended_at=then
    )
