"""The only way from a therapist and an id to a session."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.meeting.models import Meeting
from stepwell.ground.meeting.queries import as_fact
from stepwell.ground.people.access import pair_for_therapist
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.models import Person


def meeting_for(person: Person, pk: UUID) -> tuple[MeetingFact, PairFact]:
    """A session of an open pair of this therapist."""
    row = Meeting.objects.filter(pk=pk, clinic=person.clinic_id).first()
    if row is None:
        raise Http404
    return as_fact(row), pair_for_therapist(person, row.pair_id)
