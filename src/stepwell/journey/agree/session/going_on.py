"""The session that is going on, for the therapist who holds it."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.meeting.access import meeting_for
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.facts import PairFact
from stepwell.kit.refusal import Refusal, gettext_noop


class SessionIsOver(Refusal):
    says = gettext_noop("This session has ended. Start a new one on the client’s page; it takes one press.")


def going_on(request: HttpRequest, meeting: UUID) -> tuple[MeetingFact, PairFact]:
    """Nothing is agreed in a session that is over."""
    found, pair = meeting_for(request.user, meeting)
    if found.ended or not found.began:
        raise SessionIsOver
    return found, pair
