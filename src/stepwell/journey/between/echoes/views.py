"""Then and now: own lines beside each other, by the client's own choice."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.ground.diary.access import own_entry
from stepwell.journey.between.client import client_of
from stepwell.journey.between.echoes import actions, cards
from stepwell.kit import clock

HERE = "journey/between/echoes"


@require_http_methods(["GET", "HEAD", "POST"])
def echoes(request: HttpRequest) -> HttpResponse:
    """Nothing is looked for before the client says yes; they say no in the same place."""
    client = client_of(request)
    if request.method == "POST":
        actions.let_come_back(by=client, sent=request.POST)
        return redirect("echoes")
    if not cards.wants(client.pk):
        return render(request, f"{HERE}/first.html")
    month, alike = "month" in request.GET, "alike" in request.GET
    page = cards.echoes_page(client, clock.now(), month=month, alike=alike)
    return render(request, f"{HERE}/page.html", {"page": page, "month": month})


@require_POST
def program(request: HttpRequest) -> HttpResponse:
    actions.let_compare(by=client_of(request), sent=request.POST)
    return redirect("echoes")


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    actions.choose(by=client_of(request), sent=request.POST)
    return redirect("echoes")


@require_POST
def put_back(request: HttpRequest) -> HttpResponse:
    actions.put_back(by=client_of(request), sent=request.POST)
    return redirect("echoes")


@require_POST
def apart(request: HttpRequest, thread: UUID) -> HttpResponse:
    actions.take_apart(by=client_of(request), thread=thread)
    return redirect("echoes")


@require_http_methods(["GET", "HEAD", "POST"])
def underline(request: HttpRequest, entry: UUID) -> HttpResponse:
    client = client_of(request)
    if request.method == "POST":
        actions.underline(by=client, entry=entry, sent=request.POST)
        return redirect("underline", entry)
    page = cards.underline_page(client.pk, own_entry(client, entry)[0])
    return render(request, f"{HERE}/underline.html", {"page": page})


@require_POST
def rub_out(request: HttpRequest, underline: UUID) -> HttpResponse:
    return redirect("underline", actions.rub_out(by=client_of(request), underline=underline))
