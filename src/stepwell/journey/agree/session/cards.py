"""What came out of a session: the plain sentence of each plan, and why."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting.cards import RoomCard, room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan import queries as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.look.qr import picture_of


@dataclass(frozen=True)
class AgreedCard:
    """`sentence` says when, how often, where and what; "" parts are left out."""

    plan: UUID
    name: str
    sentence: str
    why: str
    first_step: str


@dataclass(frozen=True)
class DoneCard:
    room: RoomCard
    pair: UUID
    client: str
    over: bool
    agreed: tuple[AgreedCard, ...]


@dataclass(frozen=True)
class PhoneCard:
    """How a phone comes in: a picture of the address, the address itself."""

    room: RoomCard
    pair: UUID
    link: str
    picture: SafeString


def done_card(seat: Seat) -> DoneCard:
    """Every plan that was made since this session began."""
    began = seat.meeting.began
    fresh = [p for p in plans.plans_of([seat.pair.id]) if began and p.made_at >= began]
    agreed = tuple(agreed_card(plan) for plan in fresh)
    return DoneCard(
        room_card(seat), seat.pair.id, seat.pair.client.name, seat.meeting.ended is not None, agreed
    )


def phone_card(request: HttpRequest, seat: Seat) -> PhoneCard:
    if seat.is_client:
        raise Http404
    link = request.build_absolute_uri(reverse("session"))
    return PhoneCard(room_card(seat), seat.pair.id, link, picture_of(link))


def agreed_card(plan: PlanFact) -> AgreedCard:
    practice = plan.practice
    return AgreedCard(plan.id, practice.name, plan_sentence(plan), plan.shape.why, practice.first_step)


def plan_sentence(plan: PlanFact) -> str:
    """ "After the kettle clicks, on 4 of 7 days, in the hall: breathe out once." """
    size = sized(plan.practice, plan.shape.size)
    if size is None:
        return plan.practice.purpose
    when = _("at %(time)s") % {"time": time_format(plan.shape.at_time, "H:i")} if plan.shape.at_time else ""
    parts = [part for part in (plan.shape.cue, when, days_in_words(plan.shape), plan.shape.place) if part]
    whole = _("%(when)s: %(what)s") % {"when": ", ".join(parts), "what": size.say}
    return whole[:1].upper() + whole[1:]


def days_in_words(shape: Shape) -> str:
    """On certain days, or on so many of seven."""
    if shape.weekdays:
        return _("on %(days)s") % {"days": ", ".join(str(WEEKDAYS[day]) for day in sorted(shape.weekdays))}
    few = ngettext("on %(n)s of 7 days", "on %(n)s of 7 days", shape.days_a_week)
    return few % {"n": shape.days_a_week}
