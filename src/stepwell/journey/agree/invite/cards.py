"""What the page shows of a fresh invitation, this one time."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from stepwell.ground.people.actions.invitations import FreshInvitation
from stepwell.ground.people.facts import PersonFact
from stepwell.look.qr import picture_of


@dataclass(frozen=True)
class WayIn:
    """`picture` is an inline drawing without a style; `until` is in the therapist's own time."""

    code: str
    link: str
    picture: SafeString
    until: str
    name: str


def way_in(fresh: FreshInvitation, link: str, shown_to: PersonFact, name: str = "") -> WayIn:
    """`name` is that of a client who comes back with a new phone."""
    until = fresh.expires_at.astimezone(ZoneInfo(shown_to.calendar.stays[-1].zone))
    said = date_format(until, "l, j F, H:i")
    return WayIn(fresh.code, link, picture_of(link), said, name)
