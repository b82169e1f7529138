"""What arrived where, and a word on Today when a way has fallen quiet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from stepwell.ground.people.queries import device_names
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.queries import addresses
from stepwell.ground.reminder.arrivals import ArrivalFact, arrivals
from stepwell.ground.reminder.cards import WAYS, moment
from stepwell.ground.reminder.silence import silent_since


@dataclass(frozen=True)
class ArrivedCard:
    """Moments in words, "" for what was not. `tells`: whether this way can say what became of it."""

    name: str | Promise
    sent: str
    shown: str
    opened: str
    tells: bool


def arrived_cards(client: UUID, now: datetime, zone: str, device: str | None) -> tuple[ArrivedCard, ...]:
    called = device_names(client)
    return tuple(arrived_card(one, called, zone, device) for one in arrivals(client, now))


def arrived_card(one: ArrivalFact, called: dict[UUID, str], zone: str, device: str | None) -> ArrivedCard:
    name: str | Promise = WAYS[one.place.channel]
    if one.place.device and str(one.place.device) != device:
        name = called.get(one.place.device) or _("Another phone")
    return ArrivedCard(
        name, moment(one.sent_at, zone), moment(one.shown_at, zone), moment(one.opened_at, zone),
        tells=one.place.channel is Channel.PUSH,
    )  # fmt: skip


def quiet_said(client: UUID, now: datetime, zone: str) -> str:
    """Since when reminders have not arrived, for a client who does not look for it; "" while all is well."""
    since = silent_since([client], now).get(client)
    if since is None:
        return ""
    if not addresses([client])[client]:
        return _("Your reminder cannot come: messages are not turned on.")
    return _("No sign of your reminder since %(since)s.") % {"since": moment(since, zone)}
