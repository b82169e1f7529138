"""The forms as they stand, and their page before anything is kept."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stepwell.ground.people.access import Person
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import WitnessFact
from stepwell.ground.witness.queries import deliveries_of
from stepwell.ground.witness.rules import only_ticked
from stepwell.journey.between.pin import asks_pin
from stepwell.journey.between.witness.cards import found_by, one_page
from stepwell.journey.between.witness.forms import NewLink, OnceMore, TickLines
from stepwell.journey.between.witness.lines import lines_for
from stepwell.journey.between.witness.their_page import page_with
from stepwell.kit import clock


def new_form(request: HttpRequest) -> NewLink:
    sent = request.POST if request.method == "POST" else None
    return NewLink(sent, asks_pin=asks_pin(request))


def once_more(request: HttpRequest, name: str, *, sent: bool = False) -> OnceMore:
    return OnceMore(request.POST if sent else None, name=name, asks_pin=asks_pin(request))


def tick_form(request: HttpRequest, client: Person, id: UUID) -> tuple[WitnessFact, TickLines]:
    one = own_witness(client, id)
    sent = request.POST if request.method == "POST" else None
    return one, TickLines(sent, one.ticked, found_by(client.pk), asks_pin=asks_pin(request))


def as_it_is(
    request: HttpRequest, client: Person, one: WitnessFact, said: OnceMore | None = None
) -> dict[str, Any]:
    """One link with all that can be done about it; `said` is the form that has something to say."""
    form = TickLines(None, one.ticked, found_by(client.pk), asks_pin=asks_pin(request))
    page = one_page(client.pk, one)
    names = ("again", "let", *(f"ask-{joy.id}" for joy in page.joys))
    sure = {name: said if said and said.name == name else once_more(request, name) for name in names}
    joys = [(joy, sure[f"ask-{joy.id}"]) for joy in page.joys]
    return {"page": page, "form": form, "again": sure["again"], "let": sure["let"], "joys": joys}


def asked_again(request: HttpRequest, client: Person, one: WitnessFact, said: OnceMore) -> HttpResponse:
    """The same page, with what a form has to say."""
    shown = as_it_is(request, client, one, said)
    return render(request, "journey/between/witness/one.html", shown, status=422)


def first(one: WitnessFact, form: TickLines) -> dict[str, Any]:
    """Their page from the ticks in the form, by the same card and the same words as theirs."""
    ticked = form.read()
    lines = only_ticked(lines_for(one, ticked)[0], ticked)
    return {"page": page_with(one, lines, deliveries_of(one, clock.now())), "form": form, "id": one.id}
