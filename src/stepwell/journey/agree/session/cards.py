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
from stepwell.ground.post.facts import SENT_BY_US, Channel
from stepwell.ground.post.queries import addresses
from stepwell.ground.reminder.cards import when
from stepwell.ground.reminder.facts import ReminderFact
from stepwell.ground.reminder.queries import reminders_of
from stepwell.kit.moments import after, inside
from stepwell.look.qr import picture_of


@dataclass(frozen=True)
class AgreedCard:
    """`sentence` says when, how often, where and what; "" parts are left out.

    `asleep`: its reminder has no way to the phone yet.
    """

    plan: UUID
    name: str
    sentence: str
    why: str
    first_step: str
    reminder: str
    asleep: bool


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
    set_up, there = reachable(seat.pair.client.id) if fresh else ({}, set())
    agreed = tuple(agreed_card(plan, set_up.get(plan.id), there) for plan in fresh)
    return DoneCard(
        room_card(seat), seat.pair.id, seat.pair.client.name, seat.meeting.ended is not None, agreed
    )


def phone_card(request: HttpRequest, seat: Seat) -> PhoneCard:
    if seat.is_client:
        raise Http404
    link = request.build_absolute_uri(reverse("session"))
    return PhoneCard(room_card(seat), seat.pair.id, link, picture_of(link))


def reachable(client: UUID) -> tuple[dict[UUID, ReminderFact], set[Channel]]:
    """The reminder of each plan, and the ways that lead to the client."""
    there = {one.channel for one in addresses([client])[client]}
    return {one.plan: one for one in reminders_of(client)}, there


def agreed_card(plan: PlanFact, reminder: ReminderFact | None, there: set[Channel]) -> AgreedCard:
    practice, way = plan.practice, reminder.wish.channel if reminder else None
    return AgreedCard(
        plan.id, practice.name, plan_sentence(plan), plan.shape.why, practice.first_step,
        when(reminder) if reminder else "", asleep=way in SENT_BY_US and way not in there,
    )  # fmt: skip


def plan_sentence(plan: PlanFact) -> str:
    """ "After the kettle clicks, on 4 of 7 days, in the hall: breathe out once." """
    size = sized(plan.practice, plan.shape.size)
    if size is None:
        return plan.practice.purpose
    hour = _("at %(time)s") % {"time": time_format(plan.shape.at_time, "H:i")} if plan.shape.at_time else ""
    parts = [
        part
        for part in (after(plan.shape.cue, _), hour, days_in_words(plan.shape), inside(plan.shape.place, _))
        if part
    ]
    whole = _("%(when)s: %(what)s") % {"when": ", ".join(parts), "what": size.say}
    return whole[:1].upper() + whole[1:]


def days_in_words(shape: Shape) -> str:
    """On certain days, or on so many of seven."""
    if shape.weekdays:
        return _("on %(days)s") % {"days": ", ".join(str(WEEKDAYS[day]) for day in sorted(shape.weekdays))}
    few = ngettext("on %(n)s of 7 days", "on %(n)s of 7 days", shape.days_a_week)
    return few % {"n": shape.days_a_week}
