"""Somebody I trust: making the link, ticking, looking at their page, letting it be, ending it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.ground.witness.access import own_witness
from stepwell.journey.between.client import client_of
from stepwell.journey.between.witness import actions, cards, looking
from stepwell.kit import clock

HERE = "journey/between/witness"


@require_safe
def witnesses(request: HttpRequest) -> HttpResponse:
    client, now = client_of(request).pk, clock.now()
    shown = {"links": cards.link_cards(client, now), "unsaid": cards.nobody_asks(client, now)}
    return render(request, f"{HERE}/page.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Two answers that are not clear lead to a kind page, and to no link."""
    client, form = client_of(request), looking.new_form(request)
    if form.is_bound and form.answered and not form.suits:
        return render(request, f"{HERE}/rather_not.html")
    if form.is_bound and (fresh := actions.make(request, client, form)):
        return render(request, f"{HERE}/made.html", {"fresh": fresh})
    return render(request, f"{HERE}/new.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def witness(request: HttpRequest, witness: UUID) -> HttpResponse:
    """What is ticked. "Look first" shows their page as it would be, and keeps nothing."""
    client = client_of(request)
    one, form = looking.tick_form(request, client, witness)
    if "look" in request.POST and form.is_valid():
        return render(request, f"{HERE}/look.html", looking.first(one, form))
    if "keep" in request.POST and actions.keep(request, client, one, form):
        return redirect("witness", witness)
    shown = looking.as_it_is(request, client, one) | {"form": form}
    return render(request, f"{HERE}/one.html", shown, status=422 if form.errors else 200)


@require_POST
def link(request: HttpRequest, witness: UUID) -> HttpResponse:
    client, again = client_of(request), looking.once_more(request, "again", sent=True)
    if fresh := actions.make_again(request, client, witness, again):
        return render(request, f"{HERE}/made.html", {"fresh": fresh})
    return looking.asked_again(request, client, own_witness(client, witness), again)


@require_POST
def hold(request: HttpRequest, witness: UUID) -> HttpResponse:
    client, let = client_of(request), looking.once_more(request, "let", sent=True)
    one = own_witness(client, witness)
    if actions.hold(request, client, one, let):
        return redirect("witness", witness)
    return looking.asked_again(request, client, one, let)


@require_POST
def end(request: HttpRequest, witness: UUID) -> HttpResponse:
    actions.end(by=client_of(request), id=witness)
    return redirect("witnesses")


@require_POST
def ask(request: HttpRequest, witness: UUID) -> HttpResponse:
    client = client_of(request)
    one = own_witness(client, witness)
    sure = looking.once_more(request, f"ask-{request.POST.get('reward', '')}", sent=True)
    if actions.ask(request, client, one, sure):
        return redirect("witness", witness)
    return looking.asked_again(request, client, one, sure)
