"""The page of reminders as frozen cards."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import running_on
from stepwell.ground.post.facts import SENT_BY_US, AddressFact, Channel
from stepwell.ground.post.queries import addresses, ended_addresses, written_out
from stepwell.ground.post.sending import texting
from stepwell.ground.post.sending.web_push import public_key
from stepwell.ground.reminder.cards import LIGHTS, WAYS, at_most, moment, told, when
from stepwell.ground.reminder.facts import Health, Light, PingFact, ReminderFact
from stepwell.ground.reminder.instead import gone_quiet, is_renewed, lacking, taking_over
from stepwell.ground.reminder.queries import feeds_of, healths, last_ping, quiet_hours, reminders_of
from stepwell.journey.between.reminders.arrived import ArrivedCard, arrived_cards
from stepwell.journey.between.reminders.resting.cards import RestCard, rest_card
from stepwell.kit import clock
from stepwell.kit.days import day_of

BADGES = {Light.WELL: "badge--water", Light.QUIET: "badge--light", Light.ENDED: "badge--light"}
FRESH = timedelta(hours=1)


@dataclass(frozen=True)
class ReminderCard:
    id: UUID
    says: str
    when: str
    way: str | Promise
    light: str | Promise
    badge: str
    told: str
    instead: str
    can_test: bool
    test_id: UUID


@dataclass(frozen=True)
class PlanCard:
    """A practice that runs, with its reminder or without one."""

    plan: UUID
    name: str
    reminder: ReminderCard | None


@dataclass(frozen=True)
class PingCard:
    """A test that is on its way, or has come."""

    id: UUID
    told: str
    may_see: bool


@dataclass(frozen=True)
class WaysCard:
    """Where the client can be reached. `key` is what the browser needs to subscribe here; `gone` says that it
    was on, and what to do about it; `again`: it may try by itself.
    """

    key: str
    here: bool
    gone: str
    again: bool
    email: str
    number: str
    can_mail: bool
    can_text: bool
    calendars: int


@dataclass(frozen=True)
class RemindersPage:
    plans: tuple[PlanCard, ...]
    ping: PingCard | None
    ways: WaysCard
    arrived: tuple[ArrivedCard, ...]
    rest: RestCard
    quiet: dict[str, object]


def shown(client: Person, device: str | None) -> RemindersPage | None:
    return reminders_page(client, clock.now(), device)


def reminders_page(client: Person, now: datetime, device: str | None) -> RemindersPage | None:
    """None without an open pair. A fixed number of questions."""
    pairs = open_pairs(client.pk)
    if not pairs:
        return None
    calendar = pairs[0].client.calendar
    zone, today = calendar.stays[-1].zone, day_of(calendar, now)
    to_do = [plan for plan in running_on([p.id for p in pairs], today) if plan.shape.days_a_week]
    set_up = reminders_of(client.pk)
    lights = healths(client.pk, now, set_up)
    ping = last_ping(client.pk, now - FRESH)
    hours, there = quiet_hours([client.pk])[client.pk], addresses([client.pk])[client.pk]
    return RemindersPage(
        plans=tuple(plan_card(plan, set_up, lights, zone, {one.channel for one in there}) for plan in to_do),
        ping=ping_card(ping, zone) if ping else None,
        ways=ways_card(client, there, device, zone),
        arrived=arrived_cards(client.pk, now, zone, device),
        rest=rest_card(client.pk, today),
        quiet={"starts": hours.starts, "ends": hours.ends, "most": hours.most, "said": at_most(hours.most)},
    )


def plan_card(
    plan: PlanFact, set_up: list[ReminderFact], lights: dict[UUID, Health], zone: str, there: set[Channel]
) -> PlanCard:
    found = next((one for one in set_up if one.plan == plan.id), None)
    card = reminder_card(found, lights[found.id], zone, there) if found else None
    return PlanCard(plan.id, plan.practice.name, card)


def reminder_card(reminder: ReminderFact, health: Health, zone: str, there: set[Channel]) -> ReminderCard:
    way, wish = reminder.wish.channel, reminder.wish
    return ReminderCard(
        id=reminder.id, says=reminder.wish.says, when=when(reminder), way=WAYS[way],
        light=LIGHTS[health.light], badge=BADGES.get(health.light, ""), told=told(health, zone),
        instead=lacking(wish, there) or taking_over(wish, health, there),
        can_test=way in SENT_BY_US and health.light is not Light.ENDED, test_id=uuid4(),
    )  # fmt: skip


def ping_card(ping: PingFact, zone: str) -> PingCard:
    at = moment(ping.arrived_at or ping.sent_at or ping.at, zone)
    if ping.arrived_at:
        say = _("The test arrived: %(at)s.")
    elif ping.refused:
        say = _("The test could not be delivered: %(at)s. Turn this way on once more.")
    else:
        say = _("The test is on its way: %(at)s. Look at the top of your screen.")
    return PingCard(ping.id, say % {"at": at}, may_see=not ping.client_saw_at and not ping.refused)


def ways_card(client: Person, there: list[AddressFact], device: str | None, zone: str) -> WaysCard:
    here = any(place.in_browser_of(device) for place in there)
    ended = [] if here else [one for one in ended_addresses(client.pk) if one.in_browser_of(device)]
    mine = ended[0] if ended else None
    return WaysCard(
        key=public_key(),
        here=here,
        gone=gone_quiet(mine, zone),
        again=is_renewed(mine),
        email=written_out(client.pk, Channel.EMAIL),
        number=written_out(client.pk, Channel.SMS),
        can_mail=bool(settings.EMAIL_HOST),
        can_text=texting.is_set_up(),
        calendars=feeds_of(client.pk),
    )
