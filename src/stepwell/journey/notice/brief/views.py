"""A client's page. Opening it leaves a mark that the client can see."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.access import pair_for_therapist
from stepwell.journey.notice.brief.cards import brief
from stepwell.journey.notice.brief.forms import NextSession
from stepwell.journey.notice.brief.looking import looked
from stepwell.kit import clock


@require_safe
def client(request: HttpRequest, pair: UUID) -> HttpResponse:
    found, now = pair_for_therapist(request.user, pair), clock.now()
    form = NextSession(calendar=found.therapist.calendar, now=now)
    looked(by=request.user.pk, pair=found)
    return render(request, "journey/notice/brief/page.html", {"brief": brief(found, now), "form": form})


@require_POST
def arrange(request: HttpRequest, pair: UUID) -> HttpResponse:
    found, now = pair_for_therapist(request.user, pair), clock.now()
    form = NextSession(request.POST, calendar=found.therapist.calendar, now=now)
    if not form.is_valid():
        page = {"brief": brief(found, now), "form": form}
        return render(request, "journey/notice/brief/page.html", page, status=422)
    meetings.arrange(by=request.user.pk, pair=found, at=form.cleaned_data["at"])
    return redirect("client", found.id)
