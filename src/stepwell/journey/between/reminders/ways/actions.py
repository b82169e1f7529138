"""A way is added, taken away, or tested."""

from uuid import UUID

from django.http import Http404, HttpRequest

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import person_fact
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.queries import addresses as addresses_of
from stepwell.ground.reminder import pings, resting
from stepwell.ground.reminder.access import own_reminder
from stepwell.journey.between.reminders.tap import tapped
from stepwell.journey.between.reminders.ways.forms import FORMS

# The permission was taken back; or it stands, and the browser has lost its subscription and gets no other.
TOLD = frozenset({"withdrawn", "lost"})


def add(request: HttpRequest, client: Person, way: str) -> bool:
    """Whether what came makes sense; a browser belongs to the device that this session is of."""
    if way not in FORMS:
        raise Http404
    kind, channel = FORMS[way]
    form = kind(request.POST)
    if not form.is_valid():
        return False
    device = request.session.get("device") if channel is Channel.PUSH else None
    to = {name: str(value) for name, value in form.cleaned_data.items()}
    addresses.add(by=client, channel=channel, to=to, device=UUID(device) if device else None)
    return True


def take_away(client: Person, way: str) -> None:
    if way not in FORMS:
        raise Http404
    for place in addresses_of([client.pk])[client.pk]:
        if place.channel is FORMS[way][1]:
            addresses.end(by=client, address=place.id)


def silent_here(client: Person, device: str | None, why: str) -> None:
    """This browser tells that nothing can reach it any more; other phones keep what they have."""
    for place in addresses_of([client.pk])[client.pk]:
        if place.in_browser_of(device):
            addresses.end(by=client, address=place.id, why=why)


def test(request: HttpRequest, client: Person, reminder: UUID) -> None:
    """A test message in the words of this reminder, on its way."""
    wish = own_reminder(client, reminder).wish
    me, tap = person_fact(client), tapped(request.POST)
    pings.send(by=client.pk, client=me, channel=wish.channel, says=wish.says, id=tap)


def make_feed(request: HttpRequest, client: Person) -> str:
    """Tied to the device of this session: when that is forgotten, the calendar gets nothing any more."""
    device = request.session.get("device")
    return resting.make_feed(by=client, device=UUID(device) if device else None)


def end_feeds(client: Person) -> None:
    resting.end_feed(by=client)
