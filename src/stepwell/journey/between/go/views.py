"""The first step, straight away, and a sticker that leads to it."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.client import client_of
from stepwell.journey.between.go import codes
from stepwell.journey.between.go.cards import go_card, sticker_card


@require_safe
def go(request: HttpRequest, code: str = "") -> HttpResponse:
    """Looking starts nothing: one tap does. Without a code it is the practice that waits."""
    client = client_of(request)
    card = go_card(client.pk, codes.asked_for(client, code) if code else None)
    if card is None:
        return redirect("today")
    if card.started:
        return redirect("practising", card.started)
    return render(request, "journey/between/go/page.html", {"card": card, "start_id": uuid4()})


@require_safe
def sticker(request: HttpRequest, plan: UUID) -> HttpResponse:
    own = own_plan(client_of(request), plan)
    link = request.build_absolute_uri(codes.path_to(own.id))
    return render(request, "journey/between/go/sticker.html", {"card": sticker_card(own, link)})
