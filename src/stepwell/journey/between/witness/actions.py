"""A client makes a link, ticks, holds and ends it, and asks for something to be made to happen."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from stepwell.ground.people.access import Person
from stepwell.ground.vault.said import tell
from stepwell.ground.witness import actions as links
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import WitnessFact
from stepwell.ground.witness.rules import shows_more
from stepwell.journey.between.pin import confirmed
from stepwell.journey.between.rewards.actions import said_id
from stepwell.journey.between.witness.cards import may_be_asked
from stepwell.journey.between.witness.forms import NewLink, OnceMore, TickLines
from stepwell.journey.between.witness.lines import lines_for
from stepwell.kit.refusal import Refusal
from stepwell.look.qr import picture_of


@dataclass(frozen=True)
class FreshLink:
    """Shown once; the secret is not kept."""

    id: UUID
    called: str
    address: str
    picture: SafeString


def make(request: HttpRequest, client: Person, form: NewLink) -> FreshLink | None:
    """None when the form has something to say. The PIN is asked at this very moment."""
    if not form.is_valid() or not confirmed(request, client, form):
        return None
    read = {name: form.cleaned_data[name] for name in ("called", "signed", "months")}
    try:
        return shown_once(request, *links.make_witness(by=client, **read))
    except Refusal as refusal:
        tell(form, refusal)
        return None


def make_again(request: HttpRequest, client: Person, id: UUID, form: OnceMore) -> FreshLink | None:
    """The link went astray: a new one, and the former looks as if there were nothing to read."""
    one = own_witness(client, id)
    if not form.is_valid() or not confirmed(request, client, form):
        return None
    return shown_once(request, *links.fresh_link(by=client, one=one))


def shown_once(request: HttpRequest, one: WitnessFact, secret: str) -> FreshLink:
    address = request.build_absolute_uri(reverse("for_you", args=[secret]))
    return FreshLink(one.id, one.called, address, picture_of(address))


def keep(request: HttpRequest, client: Person, one: WitnessFact, form: TickLines) -> bool:
    """From now on these lines stand there. To show less never needs a PIN, to show more does."""
    if not form.is_valid():
        return False
    ticked = form.read()
    if shows_more(one.ticked, ticked) and not confirmed(request, client, form):
        return False
    lines, week = lines_for(one, ticked)
    links.tick(by=client, one=one, ticked=ticked, lines=lines, week=week)
    return True


def hold(request: HttpRequest, client: Person, one: WitnessFact, form: OnceMore) -> bool:
    """To leave it as it looks needs no PIN; to let it change again does, for it could show more."""
    on = "on" in request.POST
    if on or (form.is_valid() and confirmed(request, client, form)):
        links.hold(by=client, one=one, on=on)
    return form.is_valid()


def end(*, by: Person, id: UUID) -> None:
    links.end(by=by, one=own_witness(by, id))


def ask(request: HttpRequest, client: Person, one: WitnessFact, form: OnceMore) -> bool:
    """One reward that is open, in the words that they will read: more than they read now."""
    sent = request.POST
    found = next((each for each in may_be_asked(client.pk, one) if str(each.id) == sent.get("reward")), None)
    if found is None:
        raise Http404
    if form.is_valid() and confirmed(request, client, form):
        links.ask_to_deliver(by=client, one=one, id=said_id(sent), reward=found.id, words=found.words)
    return form.is_valid()
