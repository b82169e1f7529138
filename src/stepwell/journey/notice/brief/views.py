"""A client's page. Opening it leaves a mark that the client can see."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.journey.notice.brief.actions import arranged, client_of, looked
from stepwell.journey.notice.brief.cards import client_page
from stepwell.journey.notice.brief.forms import NextSession


@require_safe
def client(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = client_of(request, pair)
    looked(found)
    page = {"client": client_page(found), "form": NextSession(calendar=found.therapist.calendar)}
    return render(request, "journey/notice/brief/page.html", page)


@require_POST
def arrange(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = client_of(request, pair)
    form = NextSession(request.POST, calendar=found.therapist.calendar)
    if arranged(found, form):
        return redirect("client", found.id)
    page = {"client": client_page(found), "form": form}
    return render(request, "journey/notice/brief/page.html", page, status=422)
