"""The first step on its own, and the tap that notes how it went."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.diary.access import own_start
from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.check_in.noting import standing, tap
from stepwell.journey.between.check_in.practising.cards import practising_card
from stepwell.journey.between.check_in.practising.reading import read_tap


@require_safe
def practising(request: HttpRequest, start: UUID) -> HttpResponse:
    begun, plan = own_start(request.user, start)
    card = practising_card(begun, plan, standing(plan, begun.day))
    shown = {"card": card, "note_id": uuid4()}
    return render(request, "journey/between/check_in/practising/page.html", shown)


@require_POST
def note(request: HttpRequest, plan: UUID) -> HttpResponse:
    agreed = own_plan(request.user, plan)
    entry = tap(by=request.user, plan=agreed, noted=read_tap(request.user, agreed, request.POST))
    return redirect("more", entry)
