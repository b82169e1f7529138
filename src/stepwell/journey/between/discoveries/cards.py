"""Own sentences on a line of time, the newest first, and one that is worth another look."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.queries.discovery import discoveries

LATER = timedelta(30)
SAYS: dict[Stands | None, str | Promise] = {
    None: "",
    Stands.STILL: _("still true"),
    Stands.CHANGED: _("it has changed"),
    Stands.NO_MORE: _("not any more"),
}


@dataclass(frozen=True)
class FoundCard:
    """`stands` is "" while it was not looked at again; `anew` is the id of what may follow it."""

    id: UUID
    day: str
    words: str
    stands: str
    says: str | Promise
    shared: bool
    conversation: UUID | None
    anew: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class FoundPage:
    """`again` is one that lay for a month; it is asked about once a month, on this page only."""

    again: FoundCard | None
    every: tuple[FoundCard, ...]


def found_page(client: UUID, now: datetime) -> FoundPage:
    found = discoveries(client)
    due = [one for one in found if worth_another_look(one, now)]
    return FoundPage(found_card(due[-1]) if due else None, tuple(found_card(one) for one in found))


def worth_another_look(one: DiscoveryFact, now: datetime) -> bool:
    return one.stands != Stands.NO_MORE and now - (one.stands_since or one.at) >= LATER


def found_card(one: DiscoveryFact) -> FoundCard:
    stands = one.stands.value if one.stands else ""
    day = date_format(one.at, "j F Y")
    return FoundCard(one.id, day, one.words, stands, SAYS[one.stands], one.shared, one.conversation)
