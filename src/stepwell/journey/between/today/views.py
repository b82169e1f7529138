"""The page of today, and the tap that starts."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.client import client_of
from stepwell.journey.between.today import actions, cards, forms
from stepwell.kit import clock


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    let_be = request.session.get("let_be", "")
    page = cards.today_page(client.pk, clock.now(), request.GET.get("plan", ""), let_be)
    ask = page.practice.ask if page and page.practice else ""
    guessing = request.GET.get("guess") == "1"
    shown = {"page": page, "note_id": uuid4(), "guessing": guessing, **forms.on_today(ask)}
    return render(request, "journey/between/today/page.html", shown)


@require_POST
def start(request: HttpRequest, plan: UUID) -> HttpResponse:
    client = client_of(request)
    agreed = own_plan(client, plan)
    form = forms.StartForm(request.POST, ask="")
    started = actions.start_now(by=client, plan=agreed, read=form.read(), expects=form.expects())
    return redirect("practising", started.id)
