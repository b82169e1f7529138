"""Another practice, without having to say why."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from stepwell.journey.between.client import client_of
from stepwell.journey.between.swap import actions
from stepwell.journey.between.swap.cards import swap_page


@require_http_methods(["GET", "HEAD", "POST"])
def swap(request: HttpRequest, plan: UUID) -> HttpResponse:
    client = client_of(request)
    found = actions.asked(client, plan)
    if request.method == "POST":
        fresh = actions.shift(by=client, plan=found, practice=request.POST.get("practice", ""))
        return redirect(f"{reverse('today')}?plan={fresh.id}")
    return render(request, "journey/between/swap/page.html", {"page": swap_page(found)})
