"""A pair and its session, for the therapist who holds it."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.meeting.access import meeting_for
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.kit.refusal import Refusal, gettext_noop


class SessionIsOver(Refusal):
    says = gettext_noop("This session has ended. Start a new one on the client’s page; it takes one press.")


def to_meet(request: HttpRequest, pair: UUID) -> PairFact:
    return pair_for_therapist(only(request.user, Role.THERAPIST), pair)


def known(request: HttpRequest, meeting: UUID) -> tuple[MeetingFact, PairFact]:
    """Also one that is over."""
    return meeting_for(only(request.user, Role.THERAPIST), meeting)


def going_on(request: HttpRequest, meeting: UUID) -> tuple[MeetingFact, PairFact]:
    """Nothing is agreed in a session that is over."""
    found, pair = known(request, meeting)
    if found.ended or not found.began:
        raise SessionIsOver
    return found, pair
