"""What the clock looks after: ways that fell silent, hard weeks that could end, nudges nobody needs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import calendars
from stepwell.ground.plan.queries import in_open_pairs
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import SENT_BY_US, Channel, Kind, Letter, Outgoing
from stepwell.ground.post.queries import addresses, unproved
from stepwell.ground.reminder.due import letters_for, look_around
from stepwell.ground.reminder.facts import Health, Light, QuietFact, ReminderFact
from stepwell.ground.reminder.models import HardWeek, Reminder
from stepwell.ground.reminder.queries import as_fact, healths, quiet_hours
from stepwell.ground.reminder.rules.health import SILENT_FOR
from stepwell.ground.reminder.rules.wanting import is_quiet, rests_on, wall_time, wanted
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.days import day_of

LOOKED_AT, MOST = timedelta(days=3), 200
# Of these kinds the client pressed a button for it just now; they go out whatever has been noted meanwhile.
PRESSED = frozenset({Kind.PING, Kind.NOTICE})
A_MOMENT = timedelta(minutes=2)


@transaction.atomic
def fall_back(*, by: UUID | None = None) -> int:
    """Where a channel has been silent for a day, the agreed fallback is tried once; says how often."""
    now = clock.now()
    asked = unproved(now - SILENT_FOR - LOOKED_AT, now - SILENT_FOR)
    rows = list(Reminder.objects.filter(pk__in=asked, stopped_at=None).exclude(fallback="")[:MOST])
    plans, letters = in_open_pairs({row.plan_id for row in rows}), []
    safe = safe_for({row.client_id for row in rows})
    for fact in (as_fact(row, safe) for row in rows if row.plan_id in plans):
        letters += instead(fact, healths(fact.client, now, [fact])[fact.id], now)
    return post.queue(by=by, letters=letters)


def instead(fact: ReminderFact, now_is: Health, now: datetime) -> list[Letter]:
    """One message by the fallback for each silence, never in the quiet hours; a key keeps it the only one."""
    way, days = fact.wish.fallback, calendars([fact.client])[fact.client]
    if now_is.light is not Light.QUIET or way not in SENT_BY_US:
        return []
    if is_quiet(quiet_hours([fact.client])[fact.client], wall_time(days, now)):
        return []
    there = [place for place in addresses([fact.client])[fact.client] if place.channel is way]
    return letters_for(fact, there, f"fallback:{fact.id}:{now_is.since:%Y%m%dT%H%M%S}", now)


@transaction.atomic
def take_over(*, by: UUID | None = None, lost: Iterable[Outgoing]) -> int:
    """What just met an address that is no more goes out once by the fallback, if that was the last one."""
    about = {out.about: out for out in lost if out.kind not in PRESSED}
    rows = list(Reminder.objects.filter(pk__in=about, stopped_at=None).exclude(fallback=""))
    there, safe = addresses({row.client_id for row in rows}), safe_for({row.client_id for row in rows})
    letters: list[Letter] = []
    for fact in (as_fact(row, safe) for row in rows):
        places = there[fact.client]
        if all(place.channel is not fact.wish.channel for place in places):
            letters += letters_for(fact, places, f"instead:{about[fact.id].id}", clock.now())
    return post.queue(by=by, letters=letters)


@transaction.atomic
def ask_about_hard_weeks(*, by: UUID | None = None) -> int:
    """A hard week that could end says so once, in the same neutral words as every other message."""
    now = clock.now()
    rows = list(HardWeek.objects.filter(ended_on=None, asks__lte=now.date() + timedelta(1))[:MOST])
    days, there = calendars([r.client_id for r in rows]), addresses([r.client_id for r in rows])
    quiet = quiet_hours([row.client_id for row in rows])
    letters = [
        _notice(row, place.id, place.channel, now)
        for row in rows
        if day_of(days[row.client_id], now) >= row.asks
        and not is_quiet(quiet.get(row.client_id, QuietFact()), wall_time(days[row.client_id], now))
        for place in there[row.client_id][:1]
    ]
    return post.queue(by=by, letters=letters)


def _notice(row: HardWeek, address: UUID, channel: Channel, now: datetime) -> Letter:
    with override(Person.objects.values_list("language", flat=True).get(pk=row.client_id)):
        says = gettext("A small moment")
    return Letter(
        f"hardweek:{row.pk}:{address}", row.clinic_id, row.client_id, address, channel, Kind.NOTICE, row.pk,
        says, now, now + timedelta(days=1),
    )  # fmt: skip


def no_longer_wanted(outgoing: Iterable[Outgoing]) -> set[UUID]:
    """Of messages that come late or were tried before: those whose day was noted meanwhile, or that rest."""
    now = clock.now()
    late = [o for o in outgoing if o.kind not in PRESSED and (o.tries > 1 or now - o.due_at > A_MOMENT)]
    late += [o for o in outgoing if o.kind is Kind.LATER and o not in late]
    gone = {out.id for out in late if now >= out.until}
    rows = list(Reminder.objects.filter(pk__in={out.about for out in late}, stopped_at=None))
    if not rows:
        return gone | {out.id for out in late}
    safe = safe_for({row.client_id for row in rows})
    facts = {row.pk: as_fact(row, safe) for row in rows}
    return gone | {out.id for out in late if not _still(out, facts, now)}


def _still(out: Outgoing, facts: dict[UUID, ReminderFact], now: datetime) -> bool:
    fact = facts.get(out.about)
    if fact is None:
        return False
    around = look_around([replace(fact, next_at=out.due_at)])
    days, history = around.calendars[fact.client], around.histories.get(fact.plan)
    day = day_of(days, out.due_at)
    if history is None or is_quiet(around.quiet[fact.client], wall_time(days, now)):
        return False
    started = (fact.plan, day) in around.started
    return wanted(history, day, started=started, rests=rests_on(around.weeks.get(fact.client), day))
