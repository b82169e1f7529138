"""Which practices lie ready: those of a clinic, and of one client when there is one."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from stepwell.ground.library import queries as library
from stepwell.ground.library.rules.search import find
from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.queries import often_agreed, plans_of
from stepwell.journey.agree.choose import firsts
from stepwell.journey.agree.choose.cards import Group, by_need, found_group, group, shelf
from stepwell.journey.agree.choose.forms import OwnWish, Wishes


def to_choose(asked: QueryDict, by: UUID, clinic: UUID, pair: PairFact | None = None) -> dict[str, Any]:
    """The wishes, and what fits them; without a wish a few to begin with, and why these."""
    wishes = Wishes(asked or None)
    wanted, everything = wishes.wishes(), "all" in asked
    often = often_agreed(by)
    every = most_first(library.of_clinic(clinic, pair.client.id if pair else None), often)
    found = find(every, **wanted)
    if any(wanted.values()):
        groups = [found_group(found, everything)]
    else:
        groups = by_need(found) if everything else to_begin_with(every, often, pair)
    return {"wishes": wishes, "shelf": shelf(found, groups, asked=everything or any(wanted.values()))}


def most_first(practices: firsts.Practices, often: Mapping[str, int]) -> firsts.Practices:
    """Own ones first, then what is agreed on most often, then by name."""
    return tuple(sorted(practices, key=lambda p: (p.owner is None, p.clinic is None, -often.get(p.slug, 0))))


def to_begin_with(every: firsts.Practices, often: Mapping[str, int], pair: PairFact | None) -> list[Group]:
    plans = plans_of([pair.id]) if pair else []
    had = {plan.practice.slug for plan in plans}
    close = firsts.near(plans[-1] if plans else None, every, had)
    had |= {one.slug for one in close}
    most = firsts.most_agreed(every, often, had)
    had |= {one.slug for one in most}
    few = firsts.easy(every, had, firsts.FEW if close or most else firsts.ALL)
    now = plans[-1].practice.name if plans else ""
    every_group = (
        group(_("Our own"), "", [one for one in every if one.clinic][: firsts.ALL]),
        group(_("Close to “%(name)s”") % {"name": now}, _("For the same, in another way."), close),
        group(_("Agreed on most often"), _("By your clients so far."), most),
        group(_("Easy to begin with"), _("Little energy, anywhere, and each for something else."), few),
    )
    return [one for one in every_group if one.cards]


def choose_page(asked: QueryDict, seat: Seat) -> dict[str, Any]:
    """The therapist looks through the shelf, the client says what they would like."""
    page: dict[str, Any] = {"room": room_card(seat)}
    if seat.is_client:
        return page | {"form": OwnWish(initial=initial(OwnWish, seat.table))}
    wish = seat.table.said("wish")
    said = _("%(name)s would like: “%(wish)s”") % {"name": seat.across.name, "wish": wish} if wish else ""
    return page | to_choose(asked, seat.by, seat.pair.clinic, seat.pair) | {"wish": said}
