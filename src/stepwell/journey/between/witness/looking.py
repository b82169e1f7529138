"""The forms as they stand, and their page before anything is kept."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.people.access import Person
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import WitnessFact
from stepwell.ground.witness.queries import deliveries_of
from stepwell.ground.witness.rules import only_ticked
from stepwell.journey.between.witness.cards import found_by
from stepwell.journey.between.witness.forms import NewLink, TickLines
from stepwell.journey.between.witness.lines import lines_for
from stepwell.journey.between.witness.their_page import page_with
from stepwell.kit import clock


def new_form(request: HttpRequest) -> NewLink:
    """The PIN is asked where this phone has one."""
    sent = request.POST if request.method == "POST" else None
    return NewLink(sent, asks_pin=bool(request.session.get("device")))


def tick_form(request: HttpRequest, client: Person, id: UUID) -> tuple[WitnessFact, TickLines]:
    one = own_witness(client, id)
    sent = request.POST if request.method == "POST" else None
    return one, TickLines(sent, one.ticked, found_by(client.pk))


def first(one: WitnessFact, form: TickLines) -> dict[str, Any]:
    """Their page from the ticks in the form, by the same card and the same words as theirs."""
    ticked = form.read()
    lines = only_ticked(lines_for(one, ticked)[0], ticked)
    return {"page": page_with(one, lines, deliveries_of(one, clock.now())), "form": form, "id": one.id}
