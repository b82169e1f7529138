"""Help, for everybody, signed in or not; and a client's own plan for a hard moment."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.help.cards import help_page
from stepwell.journey.between.help.own import form_for, kept
from stepwell.journey.between.help.where import client_here, country_of
from stepwell.kit import clock


@require_safe
def crisis(request: HttpRequest) -> HttpResponse:
    page = help_page(country_of(request), clock.now(), client_here(request))
    return render(request, "journey/between/help/page.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    form = form_for(client, request)
    if request.method == "POST" and kept(client, form):
        return redirect("help")
    shown = {"form": form}
    return render(request, "journey/between/help/own.html", shown, status=422 if form.errors else 200)
