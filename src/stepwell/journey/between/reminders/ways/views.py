"""Adding a way, taking it away, testing it; a calendar's secret address; a sheet of paper."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.reminder import pings
from stepwell.ground.reminder.access import own_ping
from stepwell.journey.between.client import client_of
from stepwell.journey.between.reminders.ways import actions, cards

HERE = "journey/between/reminders/ways"


@require_POST
def add(request: HttpRequest, way: str) -> HttpResponse:
    client = client_of(request)
    if actions.add(request, client, way):
        return redirect("reminders")
    return render(request, f"{HERE}/again.html", {"page": cards.again(way, request.POST)}, status=422)


@require_POST
def take_away(request: HttpRequest, way: str) -> HttpResponse:
    """By a tap; or a browser tells by itself `why` nothing reaches it any more."""
    client, why = client_of(request), request.POST.get("why", "")
    if way == "here" and why in actions.TOLD:
        actions.silent_here(client, request.session.get("device"), why)
    else:
        actions.take_away(client, way)
    return redirect("reminders")


@require_POST
def test(request: HttpRequest, reminder: UUID) -> HttpResponse:
    actions.test(request, client_of(request), reminder)
    return redirect("reminders")


@require_POST
def saw(request: HttpRequest, ping: UUID) -> HttpResponse:
    client = client_of(request)
    pings.saw(by=client.pk, ping=own_ping(client, ping).id, as_client=True)
    return redirect("reminders")


@require_POST
def calendar(request: HttpRequest) -> HttpResponse:
    """The address is shown once, on the answer to the tap, and nowhere else."""
    secret = actions.make_feed(request, client_of(request))
    return render(request, f"{HERE}/calendar.html", {"card": cards.feed_card(request, secret)})


@require_POST
def calendar_over(request: HttpRequest) -> HttpResponse:
    actions.end_feeds(client_of(request))
    return redirect("reminders")


@require_safe
def paper(request: HttpRequest) -> HttpResponse:
    return render(request, f"{HERE}/paper.html", {"lines": cards.on_paper(client_of(request))})
