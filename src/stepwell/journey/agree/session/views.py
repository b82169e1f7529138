"""A session begins, shows what is on the phone now, and ends."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import meeting_for
from stepwell.ground.people.access import pair_for_therapist
from stepwell.journey.agree.session.cards import done_card


@require_POST
def meet(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Start, or go back into the session that is going on."""
    meeting = meetings.begin(by=request.user.pk, pair=pair_for_therapist(request.user, pair))
    return redirect("choose", meeting.id)


@require_safe
def agreed(request: HttpRequest, meeting: UUID) -> HttpResponse:
    done = done_card(*meeting_for(request.user, meeting))
    return render(request, "journey/agree/session/done.html", {"done": done})


@require_POST
def end(request: HttpRequest, meeting: UUID) -> HttpResponse:
    found, pair = meeting_for(request.user, meeting)
    meetings.end(by=request.user.pk, pair=pair, meeting=found)
    return redirect("client", pair.id)
