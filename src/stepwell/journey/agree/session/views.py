"""A session begins, shows what is on the phone now, and ends."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.meeting import actions as meetings
from stepwell.journey.agree.session.cards import done_card
from stepwell.journey.agree.session.going_on import known, to_meet


@require_POST
def meet(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Start, or go back into the session that is going on."""
    found = to_meet(request, pair)
    meeting = meetings.begin(by=found.therapist.id, pair=found)
    return redirect("choose", meeting.id)


@require_safe
def agreed(request: HttpRequest, meeting: UUID) -> HttpResponse:
    done = done_card(*known(request, meeting))
    return render(request, "journey/agree/session/done.html", {"done": done})


@require_POST
def end(request: HttpRequest, meeting: UUID) -> HttpResponse:
    found, pair = known(request, meeting)
    meetings.end(by=pair.therapist.id, pair=pair, meeting=found)
    return redirect("client", pair.id)
