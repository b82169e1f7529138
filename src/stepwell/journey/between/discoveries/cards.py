"""Own sentences on a line of time, the newest first, and one that is worth another look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stepwell.ground.people.queries import calendar_of
from stepwell.look.levels import Found, Levels, levels
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.queries.discovery import discoveries

LATER, DRAWN = timedelta(30), 12
SAYS: dict[Stands | None, str | Promise] = {
    None: "",
    Stands.STILL: _("still true"),
    Stands.CHANGED: _("it has changed"),
    Stands.NO_MORE: _("not any more"),
}


@dataclass(frozen=True)
class FoundCard:
    """`stands` is "" while it was not looked at again."""

    id: UUID
    day: str
    words: str
    since: str
    stands: str
    says: str | Promise
    shared: bool
    spoken: bool


@dataclass(frozen=True)
class FoundPage:
    """`again` is one that lay for a month; it is asked about once a month, on this page only. `newest` are
    drawn, the `earlier` ones lie folded below.
    """

    again: FoundCard | None
    newest: tuple[FoundCard, ...]
    earlier: tuple[FoundCard, ...]
    drawing: Levels
    said: str


def found_page(client: UUID, now: datetime) -> FoundPage:
    found = discoveries(client)
    zone = zone_of(client)
    due = [one for one in found if worth_another_look(one, now)]
    oldest = min(due, key=lambda one: one.last_look, default=None)
    every = tuple(found_card(one, zone) for one in found)
    return FoundPage(
        found_card(oldest, zone) if oldest else None,
        every[:DRAWN],
        every[DRAWN:],
        levels([_drawn(one, zone) for one in found[:DRAWN]]),
        said(found, zone),
    )


def zone_of(client: UUID) -> ZoneInfo:
    return ZoneInfo(calendar_of(client).stays[-1].zone)


def worth_another_look(one: DiscoveryFact, now: datetime) -> bool:
    return one.stands != Stands.NO_MORE and now - one.last_look >= LATER


def found_card(one: DiscoveryFact, zone: ZoneInfo) -> FoundCard:
    return FoundCard(
        one.id,
        day_of_it(one.at, zone),
        one.words,
        one.detail.since if one.detail else "",
        one.stands.value if one.stands else "",
        SAYS[one.stands],
        one.shared,
        one.spoken,
    )


def day_of_it(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "j F Y")


def _drawn(one: DiscoveryFact, zone: ZoneInfo) -> Found:
    here = one.at.astimezone(zone)
    return Found(here.date(), date_format(here, "j M Y"), one.stands.value if one.stands else "")


def said(found: Sequence[DiscoveryFact], zone: ZoneInfo) -> str:
    """Counts and the first day; nothing about how many there could be."""
    if not found:
        return ""
    first = ngettext(
        "%(n)s thing you found out, on %(day)s.", "%(n)s things you found out, the first on %(day)s.",
        len(found),
    ) % {"n": len(found), "day": day_of_it(found[-1].at, zone)}  # fmt: skip
    still = sum(one.stands == Stands.STILL for one in found)
    more = ngettext(
        "You looked again at %(n)s and it was still true.",
        "You looked again at %(n)s of them and they were still true.",
        still,
    )
    return f"{first} {more % {'n': still}}" if still else first
