"""What the clock looks after: ways that fell silent, hard weeks that could end, nudges nobody needs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.models import Pair, Person
from stepwell.ground.people.queries import calendars
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import SENT_BY_US, Channel, Kind, Letter, Outgoing
from stepwell.ground.post.queries import addresses, sent_to, unproved
from stepwell.ground.reminder.due import COUNTED, Around, letters_for, look_around
from stepwell.ground.reminder.facts import Light, QuietFact, ReminderFact
from stepwell.ground.reminder.models import HardWeek, Reminder
from stepwell.ground.reminder.queries import as_fact, healths, quiet_hours
from stepwell.ground.reminder.rules.health import SILENT_FOR
from stepwell.ground.reminder.rules.wanting import is_quiet, is_room, wall_time
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.days import Calendar, day_of

LOOKED_AT, MOST = timedelta(days=3), 200
# A test was asked for with a tap, and a notice is of no one day: they go out whatever was noted meanwhile.
ANYWAY = frozenset({Kind.PING, Kind.NOTICE})
A_MOMENT = timedelta(minutes=2)
Sent = set[tuple[UUID, datetime]]


@transaction.atomic
def fall_back(*, by: UUID | None = None) -> int:
    """Where a channel has been silent for a day, the agreed fallback is tried once; says how often."""
    before = clock.now()
    asked = unproved(before - SILENT_FOR - LOOKED_AT, before - SILENT_FOR)
    rows = list(Reminder.objects.filter(pk__in=asked, stopped_at=None).exclude(fallback="")[:MOST])
    if not rows:
        return 0
    hold({row.client_id for row in rows})
    now = clock.now()  # read once the clients are ours: what another clock sent meanwhile counts
    safe = safe_for({row.client_id for row in rows})
    facts = [replace(as_fact(row, safe), next_at=now) for row in rows]
    around = look_around(facts)
    return post.queue(by=by, letters=[each for fact in facts for each in instead(fact, around, now)])


def instead(fact: ReminderFact, around: Around, now: datetime) -> list[Letter]:
    """One message by the fallback for each silence, when a reminder would be wanted and may come."""
    days, hours, sent = around.calendars[fact.client], around.quiet[fact.client], around.sent[fact.client]
    day = day_of(days, now)
    if fact.wish.fallback not in SENT_BY_US or is_quiet(hours, wall_time(days, now)):
        return []
    if not around.is_wanted(fact, day) or not is_room(sent, days, day, hours.most):
        return []
    now_is = healths(fact.client, now, [fact])[fact.id]
    if now_is.light is not Light.QUIET or (now_is.instead_at and now_is.instead_at >= now_is.since):
        return []
    sent.add((fact.id, now))
    there = [place for place in around.there[fact.client] if place.channel is fact.wish.fallback]
    return letters_for(fact, there, f"fallback:{fact.id}:{now_is.since:%Y%m%dT%H%M%S}", now)


@transaction.atomic
def take_over(*, by: UUID | None = None, lost: Iterable[Outgoing]) -> int:
    """What just met an address that is no more goes out once by the fallback, if that was the last one.

    It is due when the other was, so that both are one in the count of a day.
    """
    about = {out.about: out for out in lost if out.kind not in ANYWAY}
    rows = list(Reminder.objects.filter(pk__in=about, stopped_at=None).exclude(fallback=""))
    there, safe = addresses({row.client_id for row in rows}), safe_for({row.client_id for row in rows})
    letters: list[Letter] = []
    for fact in (as_fact(row, safe) for row in rows):
        places = there[fact.client]
        if all(place.channel is not fact.wish.channel for place in places):
            out = about[fact.id]
            letters += letters_for(fact, places, f"instead:{out.id}", out.due_at)
    return post.queue(by=by, letters=letters)


@transaction.atomic
def ask_about_hard_weeks(*, by: UUID | None = None) -> int:
    """A hard week that could end says so once, in the same neutral words as every other message."""
    soon = clock.now().date() + timedelta(1)
    rows = list(HardWeek.objects.filter(ended_on=None, asks__lte=soon)[:MOST])
    clients = {row.client_id for row in rows}
    hold(clients)
    now = clock.now()  # as above
    days, there, quiet = calendars(clients), addresses(clients), quiet_hours(clients)
    sent = sent_to(clients, now - timedelta(2), now, *COUNTED)
    letters = [
        _notice(row, place.id, place.channel, now)
        for row in rows
        if _may_be_asked(row, days[row.client_id], quiet[row.client_id], sent[row.client_id], now)
        for place in there[row.client_id][:1]
    ]
    return post.queue(by=by, letters=letters)


def _may_be_asked(row: HardWeek, days: Calendar, hours: QuietFact, sent: Sent, now: datetime) -> bool:
    day = day_of(days, now)
    awake = not is_quiet(hours, wall_time(days, now))
    return day >= row.asks and awake and is_room(sent, days, day, hours.most)


def _notice(row: HardWeek, address: UUID, channel: Channel, now: datetime) -> Letter:
    with override(Person.objects.values_list("language", flat=True).get(pk=row.client_id)):
        says = gettext("A small moment")
    return Letter(
        f"hardweek:{row.pk}:{address}", row.clinic_id, row.client_id, address, channel, Kind.NOTICE, row.pk,
        says, now, now + timedelta(days=1),
    )  # fmt: skip


def no_longer_wanted(outgoing: Iterable[Outgoing]) -> set[UUID]:
    """Of messages that come late or were tried before: those whose day was noted meanwhile, or that rest. And
    a question about a hard week that is over, or a kind word of a work that is.
    """
    now, outgoing = clock.now(), list(outgoing)
    late = [o for o in outgoing if o.kind not in ANYWAY and (o.tries > 1 or now - o.due_at > A_MOMENT)]
    late += [o for o in outgoing if o.kind is Kind.LATER and o not in late]
    gone = {out.id for out in late if now >= out.until} | _answered(outgoing)
    rows = list(Reminder.objects.filter(pk__in={out.about for out in late}, stopped_at=None)) if late else []
    if not rows:
        return gone | {out.id for out in late}
    safe = safe_for({row.client_id for row in rows})
    facts = {row.pk: as_fact(row, safe) for row in rows}
    return gone | {out.id for out in late if not _still(out, facts, now)}


def _answered(outgoing: list[Outgoing]) -> set[UUID]:
    asking = {out.about: out.id for out in outgoing if out.kind is Kind.NOTICE}
    if not asking:
        return set()
    over = HardWeek.objects.filter(pk__in=asking).exclude(ended_on=None).values_list("pk", flat=True)
    apart = Pair.objects.filter(pk__in=asking).exclude(ended=None).values_list("pk", flat=True)
    return {out.id for out in outgoing if out.about in {*over, *apart}}


def _still(out: Outgoing, facts: dict[UUID, ReminderFact], now: datetime) -> bool:
    fact = facts.get(out.about)
    if fact is None:
        return False
    around = look_around([replace(fact, next_at=out.due_at)])
    days = around.calendars[fact.client]
    if is_quiet(around.quiet[fact.client], wall_time(days, now)):
        return False
    return around.is_wanted(fact, day_of(days, out.due_at))
