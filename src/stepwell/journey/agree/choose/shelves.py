"""Which practices lie ready: those of a clinic, and of one client when there is one."""

from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from stepwell.ground.library import queries as library
from stepwell.ground.library.rules.search import find
from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial
from stepwell.journey.agree.choose.cards import shelf
from stepwell.journey.agree.choose.forms import OwnWish, Wishes


def to_choose(asked: QueryDict, clinic: UUID, client: UUID | None = None) -> dict[str, Any]:
    """The wishes and the shelf that fits them, as a page shows them."""
    wishes = Wishes(asked or None)
    found = find(library.of_clinic(clinic, client), **wishes.wishes())
    return {"wishes": wishes, "shelf": shelf(found, everything="all" in asked)}


def choose_page(asked: QueryDict, seat: Seat) -> dict[str, Any]:
    """The therapist looks through the shelf, the client says what they would like."""
    page: dict[str, Any] = {"room": room_card(seat)}
    if seat.is_client:
        return page | {"form": OwnWish(initial=initial(OwnWish, seat.table))}
    wish = seat.table.said("wish")
    said = _("%(name)s would like: “%(wish)s”") % {"name": seat.across.name, "wish": wish} if wish else ""
    return page | to_choose(asked, seat.pair.clinic, seat.pair.client.id) | {"wish": said}
