"""What I found out about me."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.between.client import client_of
from stepwell.journey.between.discoveries import actions, cards, forms
from stepwell.kit import clock


@require_http_methods(["GET", "HEAD", "POST"])
def discoveries(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    form = forms.oh_form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and actions.keep(by=client, form=form):
        return redirect("discoveries")
    shown = {"page": cards.found_page(client.pk, clock.now()), "form": form}
    return render(request, "journey/between/discoveries/page.html", shown, status=422 if form.errors else 200)


@require_POST
def discovery(request: HttpRequest, discovery: UUID) -> HttpResponse:
    actions.look_again(by=client_of(request), id=discovery, sent=request.POST)
    return redirect("discoveries")


@require_POST
def show(request: HttpRequest, discovery: UUID) -> HttpResponse:
    actions.show(by=client_of(request), id=discovery, on=request.POST.get("on") == "1")
    return redirect("discoveries")
