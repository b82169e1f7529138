"""Saying how a session was, or letting it be."""

from uuid import UUID

from django.http import Http404, HttpRequest

from stepwell.ground.meeting.access import seat_for
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Said
from stepwell.strategies.insight.forms import HowItWas
from stepwell.strategies.insight.rules import let_be


def say(request: HttpRequest, meeting: UUID) -> None:
    """An empty form is nothing said, so the line stays until it is said, or skipped."""
    seat = seat_for(request.user, meeting, also_over=True)
    if not seat.is_client:
        raise Http404
    skip = "skip" in request.POST
    said = Said() if skip else HowItWas(request.POST).said()
    if skip or not let_be(said):
        insight.rate(by=seat.by, pair=seat.pair, meeting=seat.meeting, said=said)
