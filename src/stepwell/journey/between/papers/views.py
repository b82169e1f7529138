"""The papers of a plan."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.client import client_of
from stepwell.journey.between.papers.cards import papers_card
from stepwell.journey.between.papers.gathered import gathered


@require_safe
def papers(request: HttpRequest, plan: UUID) -> HttpResponse:
    client = client_of(request)
    card = papers_card(gathered(client, own_plan(client, plan)))
    return render(request, "journey/between/papers/page.html", {"card": card})
