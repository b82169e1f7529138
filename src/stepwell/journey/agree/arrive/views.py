"""Where a client's phone comes in: one address for all, without anything to type."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.ground.meeting.queries import running
from stepwell.ground.people.access import only, pair_for_client
from stepwell.ground.people.facts import Role


@require_safe
def session(request: HttpRequest) -> HttpResponse:
    pair = pair_for_client(only(request.user, Role.CLIENT))
    open_now = running(pair.id)
    page = {"meeting": open_now.id if open_now else None, "name": pair.therapist.name}
    return render(request, "journey/agree/arrive/page.html", page)
