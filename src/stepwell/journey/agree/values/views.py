"""What matters, and something to look forward to: beside the agreement, and at any other time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.values.actions import Forms, act
from stepwell.journey.agree.values.cards import values_page


@require_http_methods(["GET", "HEAD", "POST"])
def values(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = pair_for_therapist(only(request.user, Role.THERAPIST), pair)
    forms = Forms(request, found)
    if request.method == "POST" and act(request, found, forms):
        return redirect("values", pair)
    wrong = forms.name.errors or forms.reward.errors
    shown = {"page": values_page(found, forms.piles.first()), "forms": forms}
    return render(request, "journey/agree/values/page.html", shown, status=422 if wrong else 200)
