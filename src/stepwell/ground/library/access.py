"""The only way from a person and an id to a practice; 404 for what is not theirs or not there."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.library.queries import by_ids
from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Pair, Person


def practice_for(person: Person, id: UUID) -> PracticeFact:
    """Shared ones are for all, a clinic's for its people, a client's for the client and their therapist."""
    found = by_ids([id]).get(id)
    if found is None or found.clinic not in (None, person.clinic_id) or not _may_read(person, found.owner):
        raise Http404
    return found


def _may_read(person: Person, owner: UUID | None) -> bool:
    if owner in (None, person.pk):
        return True
    together = Pair.objects.filter(therapist=person.pk, client=owner, clinic=person.clinic_id, ended=None)
    return person.role == Role.THERAPIST and together.exists()
