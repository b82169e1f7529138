"""A client's page. Opening it leaves a mark that the client can see."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.people.access import pair_for_therapist
from stepwell.journey.notice.brief.actions import arranged, looked
from stepwell.journey.notice.brief.cards import brief
from stepwell.journey.notice.brief.forms import NextSession


@require_safe
def client(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = pair_for_therapist(request.user, pair)
    looked(by=request.user.pk, pair=found)
    page = {"brief": brief(found), "form": NextSession(calendar=found.therapist.calendar)}
    return render(request, "journey/notice/brief/page.html", page)


@require_POST
def arrange(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = pair_for_therapist(request.user, pair)
    form = NextSession(request.POST, calendar=found.therapist.calendar)
    if arranged(by=request.user.pk, pair=found, form=form):
        return redirect("client", found.id)
    page = {"brief": brief(found), "form": form}
    return render(request, "journey/notice/brief/page.html", page, status=422)
