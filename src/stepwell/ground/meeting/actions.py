"""Sessions are arranged, begin and end."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.meeting.models import Meeting
from stepwell.ground.meeting.queries import as_fact, running
from stepwell.ground.people.facts import PairFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock


@transaction.atomic
def arrange(*, by: UUID, pair: PairFact, at: datetime) -> MeetingFact:
    return as_fact(Meeting.objects.create(clinic_id=pair.clinic, pair_id=pair.id, at=at))


@transaction.atomic
def begin(*, by: UUID, pair: PairFact) -> MeetingFact:
    """Start the session now, or go back into the one that is running."""
    going_on = running(pair.id)
    if going_on:
        return going_on
    now = clock.now()
    row = Meeting.objects.create(clinic_id=pair.clinic, pair_id=pair.id, at=now, began_at=now)
    trail.mark(clinic=pair.clinic, by=by, did=Did.BEGAN_MEETING, row=row.pk, client=pair.client.id)
    return as_fact(row)


@transaction.atomic
def end(*, by: UUID, pair: PairFact, meeting: MeetingFact) -> None:
    if Meeting.objects.filter(pk=meeting.id, ended_at=None).update(ended_at=clock.now()):
        trail.mark(clinic=pair.clinic, by=by, did=Did.ENDED_MEETING, row=meeting.id, client=pair.client.id)
