"""One neutral look at yesterday."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.check_in.yesterday.cards import yesterday_card
from stepwell.journey.between.client import client_of
from stepwell.kit import clock


@require_safe
def yesterday(request: HttpRequest, plan: UUID) -> HttpResponse:
    """Where there is nothing to look at, today is."""
    card = yesterday_card(own_plan(client_of(request), plan), clock.now())
    if card is None:
        return redirect("today")
    shown = {"card": card, "note_id": uuid4()}
    return render(request, "journey/between/check_in/yesterday/page.html", shown)
