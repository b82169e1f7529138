"""One tap from Today and from practising."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.client import client_of
from stepwell.journey.between.stuck.cards import stuck_card


@require_safe
def stuck(request: HttpRequest, plan: UUID) -> HttpResponse:
    client = client_of(request)
    card = stuck_card(own_plan(client, plan), calendar_of(client.pk))
    return render(request, "journey/between/stuck/page.html", {"card": card, "note_id": uuid4()})
