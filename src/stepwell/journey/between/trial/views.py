"""Looking back at a week with a moment, and what comes next."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.journey.between.client import client_of
from stepwell.journey.between.trial import actions, cards, forms
from stepwell.strategies.ritual.access import own_ritual


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request: HttpRequest, ritual: UUID) -> HttpResponse:
    client = client_of(request)
    found, plan = own_ritual(client, ritual)
    sent = request.POST if request.method == "POST" else None
    form = forms.AnotherMoment(sent, now=found.terms)
    if sent is not None:
        verdict = sent.get("verdict", "")
        if actions.say(by=client, ritual=found, plan=plan, verdict=verdict, form=form):
            return redirect("today")
    shown = {"page": cards.trial_page(plan), "form": form}
    return render(request, "journey/between/trial/page.html", shown, status=200 if sent is None else 422)
