"""The first step on its own, and the tap that notes how it went."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.journey.between.check_in.practising.cards import practising_card
from stepwell.journey.between.check_in.practising.tapping import begun_by, note_tap
from stepwell.journey.between.client import client_of


@require_safe
def practising(request: HttpRequest, start: UUID) -> HttpResponse:
    shown = {"card": practising_card(*begun_by(client_of(request), start)), "note_id": uuid4()}
    return render(request, "journey/between/check_in/practising/page.html", shown)


@require_POST
def note(request: HttpRequest, plan: UUID) -> HttpResponse:
    entry = note_tap(by=client_of(request), plan=plan, sent=request.POST)
    return redirect("why" if request.POST["outcome"] == "not_today" else "more", entry)
