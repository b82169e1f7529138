"""The client says whether the time of a reminder still fits."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.journey.between.client import client_of
from stepwell.journey.between.reminders.second_look.looking import sat_down


@require_http_methods(["GET", "HEAD", "POST"])
def second_look(request: HttpRequest, reminder: UUID) -> HttpResponse:
    sent = request.POST if request.method == "POST" else None
    found = sat_down(client_of(request), reminder, sent)
    if sent is not None and found.say():
        return redirect("today")
    status = 422 if sent is not None else 200
    return render(request, "journey/between/reminders/second_look/page.html", found.page, status=status)
