"""What the clock asks for: reminders that ring now become messages, each once, and know when to ring next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import histories, last_starts
from stepwell.ground.people.models import Person, Stay
from stepwell.ground.people.queries import calendars
from stepwell.ground.plan.queries import in_open_pairs
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import AddressFact, Kind, Letter
from stepwell.ground.post.queries import addresses, sent_to
from stepwell.ground.reminder.facts import HardWeekFact, QuietFact, ReminderFact
from stepwell.ground.reminder.models import Reminder
from stepwell.ground.reminder.queries import as_fact, hard_weeks, quiet_hours
from stepwell.ground.reminder.rules.ringing import next_ring
from stepwell.ground.reminder.rules.wanting import OF_USE, is_quiet, rests_on, wall_time, wanted
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.days import Calendar, begins, day_of, ends

MOST = 200


@dataclass(frozen=True)
class Around:
    """All that is known around a batch of reminders."""

    calendars: dict[UUID, Calendar]
    histories: dict[UUID, History]
    started: set[tuple[UUID, date]]
    quiet: dict[UUID, QuietFact]
    weeks: dict[UUID, HardWeekFact]
    sent: dict[UUID, set[tuple[UUID, datetime]]]
    there: dict[UUID, list[AddressFact]]


def anything_rings() -> bool:
    """Asked often, so it takes no lock."""
    return Reminder.objects.filter(stopped_at=None, next_at__lte=clock.now()).exists()


@transaction.atomic
def queue_due(*, by: UUID | None = None, most: int = MOST) -> int:
    """Look at reminders whose time has come; says how many. Any number of clocks may do so at once."""
    now = clock.now()
    due = Reminder.objects.filter(stopped_at=None, next_at__lte=now)
    rows = list(due.select_for_update(skip_locked=True).order_by("next_at", "pk")[:most])
    if not rows:
        return 0
    hold({row.client_id for row in rows})
    safe = safe_for({row.client_id for row in rows})
    facts = [as_fact(row, safe) for row in rows]
    around = look_around(facts)
    post.queue(by=by, letters=[letter for fact in facts for letter in ringing(fact, around, now)])
    for row in rows:
        lasts = row.plan_id in around.histories
        row.next_at = next_ring(around.calendars[row.client_id], row.at, now) if lasts else None
        row.looked_at = now
    Reminder.objects.bulk_update(rows, ["next_at", "looked_at"])
    return len(rows)


def hold(clients: Iterable[UUID]) -> None:
    """Two clocks never count the messages of one client at the same time."""
    rows = Person.objects.select_for_update(no_key=True).filter(pk__in=list(clients)).order_by("pk")
    list(rows.values_list("pk", flat=True))


def look_around(facts: list[ReminderFact]) -> Around:
    """A fixed number of questions, and one more for each different day among them."""
    people = {fact.client for fact in facts}
    days = calendars(people)
    plans = in_open_pairs({fact.plan for fact in facts})
    on = {(f.plan, day_of(days[f.client], f.next_at)) for f in facts if f.next_at}
    first, last = min(day for _, day in on), max(day for _, day in on)
    started = {(p, d) for d in {d for _, d in on} for p in last_starts([p for p, day in on if day == d], d)}
    window = [begins(days[f.client], day_of(days[f.client], f.next_at)) for f in facts if f.next_at]
    return Around(
        calendars=days,
        histories=histories(plans.values(), last, first - timedelta(7)),
        started=started,
        quiet=quiet_hours(people),
        weeks=hard_weeks(people),
        sent=sent_to(people, min(window), max(window) + timedelta(2), Kind.REMINDER, Kind.FALLBACK),
        there=addresses(people),
    )


def ringing(fact: ReminderFact, around: Around, now: datetime) -> list[Letter]:
    """The messages of a reminder that rings; none when it would not help, or came too late."""
    at, calendar = fact.next_at, around.calendars[fact.client]
    history = around.histories.get(fact.plan)
    if at is None or history is None or now >= at + OF_USE:
        return []
    day, hours = day_of(calendar, at), around.quiet[fact.client]
    rests = rests_on(around.weeks.get(fact.client), day)
    started = (fact.plan, day) in around.started
    if not wanted(history, day, started=started, rests=rests) or is_quiet(hours, wall_time(calendar, now)):
        return []
    first, last = begins(calendar, day), ends(calendar, day)
    if sum(first <= due < last for _, due in around.sent[fact.client]) >= hours.most:
        return []
    around.sent[fact.client].add((fact.id, at))
    return letters_for(fact, around.there[fact.client], f"reminder:{fact.id}:{day}", at)


def letters_for(fact: ReminderFact, there: list[AddressFact], key: str, at: datetime) -> list[Letter]:
    """To every place of the agreed channel; to those of the agreed fallback when there is none any more."""
    ways = [fact.wish.channel, *([fact.wish.fallback] if fact.wish.fallback else [])]
    found = next((places for way in ways if (places := [p for p in there if p.channel is way])), [])
    return [
        Letter(
            f"{key}:{p.id}", fact.clinic, fact.client, p.id, p.channel,
            Kind.REMINDER if p.channel is fact.wish.channel else Kind.FALLBACK, fact.id, fact.wish.says, at,
            at + OF_USE,
        )
        for p in found
    ]  # fmt: skip


@transaction.atomic
def look_again(*, by: UUID | None = None, most: int = MOST) -> int:
    """Clients who moved since we looked: their reminders ring by the new clock from then on."""
    moved = Stay.objects.filter(person=OuterRef("client"), since__gt=OuterRef("looked_at"))
    rows = list(
        Reminder.objects.filter(Exists(moved), stopped_at=None)
        .exclude(next_at=None)
        .select_for_update(skip_locked=True)[:most]
    )
    days, now = calendars({row.client_id for row in rows}), clock.now()
    for row in rows:
        row.next_at, row.looked_at = next_ring(days[row.client_id], row.at, row.looked_at), now
    Reminder.objects.bulk_update(rows, ["next_at", "looked_at"])
    return len(rows)
