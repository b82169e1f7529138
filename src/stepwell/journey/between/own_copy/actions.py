"""A client takes a part of the record along, or asks for all of it."""

from django.http import HttpRequest, HttpResponse

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.whole_copy import ask_for_copy
from stepwell.journey.between.own_copy.box import packed
from stepwell.journey.between.own_copy.cards import copy_card
from stepwell.journey.between.own_copy.everything import everything_of
from stepwell.journey.between.own_copy.forms import CopyForm
from stepwell.journey.between.own_copy.parts import Part, part_of
from stepwell.journey.between.pin import asks_pin, confirmed

PLAIN = "copy.zip"


def form_for(request: HttpRequest, client: Person) -> CopyForm:
    sent = request.POST if request.method == "POST" else None
    ready = copy_card(client.pk).ready
    return CopyForm(sent, asks_pin=asks_pin(request), ready=ready)


def taken(request: HttpRequest, client: Person, form: CopyForm) -> HttpResponse | None:
    """The file; None when there is something to say first, or when all of it was asked for and waits."""
    if not form.is_valid() or not confirmed(request, client, form):
        return None
    part = form.cleaned_data["part"]
    if part is Part.WHOLE and not copy_card(client.pk).ready:
        ask_for_copy(by=client)
        return None
    return as_file(part_of(everything_of(client.pk, by=client.pk) or {}, part))


def as_file(told: dict[str, object]) -> HttpResponse:
    """Under a name that says nothing."""
    answer = HttpResponse(packed(told), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{PLAIN}"'
    return answer
