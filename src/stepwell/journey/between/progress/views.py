"""What has grown, and its switches."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.progress.actions import switch
from stepwell.journey.between.progress.cards import progress_page
from stepwell.kit import clock


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    page = progress_page(client_of(request).pk, clock.now())
    told = {"card": page.card, "rewards": page.rewards, "switches": page.switches}
    return render(request, "journey/between/progress/page.html", told)


@require_POST
def switch_play(request: HttpRequest) -> HttpResponse:
    switch(by=client_of(request), sent=request.POST)
    return redirect("progress")
