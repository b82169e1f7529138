"""What I found out about me."""

from uuid import UUID

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.discoveries import actions, cards, forms, one
from stepwell.kit import clock


@require_http_methods(["GET", "HEAD", "POST"])
def discoveries(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    form = forms.oh_form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and actions.keep(by=client, form=form):
        return redirect("discoveries")
    shown = {"page": cards.found_page(client.pk, clock.now()), "form": form}
    return render(request, "journey/between/discoveries/page.html", shown, status=422 if form.errors else 200)


@csp_update({"media-src": ["blob:"]})
@require_http_methods(["GET", "HEAD", "POST"])
def oh(request: HttpRequest) -> HttpResponse:
    """One field, from any page, and back to it."""
    client = client_of(request)
    form = forms.oh_form(request.POST if request.method == "POST" else None, request.GET.get("back", ""))
    if request.method == "POST" and actions.keep(by=client, form=form):
        return redirect(forms.with_thanks(form))
    return render(
        request, "journey/between/discoveries/oh.html", {"form": form}, status=422 if form.errors else 200
    )


@csp_update({"media-src": ["blob:"]})  # type: ignore[arg-type]
@require_http_methods(["GET", "HEAD", "POST"])
def discovery(request: HttpRequest, discovery: UUID) -> HttpResponse:
    client = client_of(request)
    if request.method == "POST":
        return redirect("discovery", actions.look_again(by=client, id=discovery, sent=request.POST))
    page = one.one_page(client, discovery)
    return render(request, "journey/between/discoveries/one.html", {"page": page})


@require_safe
def sound(request: HttpRequest, said: UUID) -> HttpResponse:
    return actions.played(client_of(request), said)


@require_POST
def more(request: HttpRequest, discovery: UUID) -> HttpResponse:
    client = client_of(request)
    if actions.add(by=client, id=discovery, sent=request.POST):
        return redirect("discovery", discovery)
    page = one.one_page(client, discovery, request.POST)
    return render(request, "journey/between/discoveries/one.html", {"page": page}, status=422)


@require_POST
def goes(request: HttpRequest, discovery: UUID) -> HttpResponse:
    actions.goes(by=client_of(request), id=discovery, sent=request.POST)
    return redirect("discovery", discovery)


@require_POST
def show(request: HttpRequest, discovery: UUID) -> HttpResponse:
    actions.show(by=client_of(request), id=discovery, sent=request.POST)
    return redirect("discovery", discovery)


@require_POST
def erase(request: HttpRequest, discovery: UUID) -> HttpResponse:
    actions.erase(by=client_of(request), id=discovery)
    return redirect("discoveries")
