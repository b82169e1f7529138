"""Changing country, zone and the begin of the day."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.people.facts import Role
from stepwell.ground.people.queries import person_fact
from stepwell.ground.people.visits import SignedIn
from stepwell.journey.agree.welcome.actions import keep_place
from stepwell.journey.agree.welcome.forms import PlaceForm


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: SignedIn) -> HttpResponse:
    who = person_fact(request.user)
    here = who.calendar.stays[-1]
    known = {"country": who.country, "zone": here.zone, "starts_at": here.starts_at}
    form = PlaceForm(request.POST if request.method == "POST" else None, initial=known)
    if request.method == "POST" and form.is_valid():
        keep_place(request, form.cleaned_data)
        return redirect("me")
    client = who.role == Role.CLIENT
    page = {"form": form, "client": client, "base": "look/phone.html" if client else "look/laptop.html"}
    return render(request, "doors/account/place/page.html", page, status=422 if form.errors else 200)
