"""Taking a copy along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.ground.people.actions.whole_copy import end_copy
from stepwell.journey.between.client import client_of
from stepwell.journey.between.own_copy.actions import form_for, taken
from stepwell.journey.between.own_copy.cards import copy_card

PAGE = "journey/between/own_copy/page.html"


@require_http_methods(["GET", "HEAD", "POST"])
def own_copy(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    form = form_for(request, client)
    if request.method == "POST" and (file := taken(request, client, form)):
        return file
    if form.is_bound and not form.errors:
        return redirect("own_copy")
    shown = {"card": copy_card(client.pk), "form": form}
    return render(request, PAGE, shown, status=422 if form.errors else 200)


@require_POST
def not_any_more(request: HttpRequest) -> HttpResponse:
    end_copy(by=client_of(request))
    return redirect("own_copy")
