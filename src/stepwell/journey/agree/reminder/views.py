"""A test message is sent, and seen by both."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.reminder import actions


@require_POST
def test(request: HttpRequest, meeting: UUID) -> HttpResponse:
    actions.send_test(seat_for(request.user, meeting), request)
    return redirect("room", meeting)


@require_POST
def saw(request: HttpRequest, meeting: UUID) -> HttpResponse:
    actions.say_seen(seat_for(request.user, meeting))
    return redirect("room", meeting)
