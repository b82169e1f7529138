"""What the clock asks for: reminders that ring now become messages, each once, and know when to ring next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import histories, last_starts
from stepwell.ground.people.models import Stay
from stepwell.ground.people.queries import calendars
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import in_open_pairs, lines
from stepwell.ground.plan.rules import on_day
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import AddressFact, Kind, Letter
from stepwell.ground.post.queries import addresses, sent_to
from stepwell.ground.reminder.facts import HardWeekFact, QuietFact, ReminderFact
from stepwell.ground.reminder.models import Reminder
from stepwell.ground.reminder.queries import as_fact, hard_weeks, quiet_hours
from stepwell.ground.reminder.rules.ringing import next_ring
from stepwell.ground.reminder.rules.wanting import OF_USE, is_quiet, is_room, rests_on, wall_time, wanted
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.days import Calendar, begins, day_of

MOST = 200
# Sent of our own accord. A test and a "later" were asked for with a tap, and come whatever the number.
COUNTED = (Kind.REMINDER, Kind.FALLBACK, Kind.NOTICE)


@dataclass(frozen=True)
class Around:
    """All that is known around a batch of reminders. `plans`: for each, the plan in force on its day."""

    calendars: dict[UUID, Calendar]
    plans: dict[UUID, PlanFact]
    histories: dict[UUID, History]
    started: set[tuple[UUID, date]]
    quiet: dict[UUID, QuietFact]
    weeks: dict[UUID, HardWeekFact]
    sent: dict[UUID, set[tuple[UUID, datetime]]]
    there: dict[UUID, list[AddressFact]]

    def history(self, fact: ReminderFact) -> History | None:
        """None when their work together is over."""
        plan = self.plans.get(fact.id)
        return self.histories[plan.id] if plan else None

    def is_wanted(self, fact: ReminderFact, day: date) -> bool:
        """Whether a nudge would help on a day; nothing does in a hard week or while the plan rests."""
        history = self.history(fact)
        if history is None:
            return False
        rests = rests_on(self.weeks.get(fact.client), day)
        return wanted(history, day, started=(history.plan.id, day) in self.started, rests=rests)


def anything_rings() -> bool:
    """Asked often, so it takes no lock."""
    return Reminder.objects.filter(stopped_at=None, next_at__lte=clock.now()).exists()


@transaction.atomic
def queue_due(*, by: UUID | None = None, most: int = MOST) -> int:
    """Look at reminders whose time has come; says how many. Any number of clocks may do so at once.

    Each holds the clients of what it took, so two never count the messages of one client at once. Who is held
    elsewhere is passed over, also by whoever changes a reminder just now, and rings a tick later.
    """
    now = clock.now()
    due = Reminder.objects.filter(stopped_at=None, next_at__lte=now).select_related("client")
    free = due.select_for_update(skip_locked=True, no_key=True, of=("self", "client"))
    rows = list(free.order_by("next_at", "pk")[:most])
    if not rows:
        return 0
    safe = safe_for({row.client_id for row in rows})
    facts = [as_fact(row, safe) for row in rows]
    around = look_around(facts)
    post.queue(by=by, letters=[letter for fact in facts for letter in ringing(fact, around, now)])
    for row in rows:
        lasts = row.pk in around.plans
        row.next_at = next_ring(around.calendars[row.client_id], row.at, now) if lasts else None
        row.looked_at = now
    Reminder.objects.bulk_update(rows, ["next_at", "looked_at"])
    return len(rows)


def look_around(facts: list[ReminderFact]) -> Around:
    """A fixed number of questions, and one more for each different day among them."""
    people = {fact.client for fact in facts}
    days = calendars(people)
    on = {f.id: day_of(days[f.client], f.next_at) for f in facts if f.next_at}
    plans = plans_on(facts, on)
    first, last = min(on.values()), max(on.values())
    ids = [plan.id for plan in plans.values()]
    window = [begins(days[f.client], on[f.id]) for f in facts if f.id in on]
    return Around(
        calendars=days,
        plans=plans,
        histories=histories(plans.values(), last, first - timedelta(7)),
        started={(plan, day) for day in set(on.values()) for plan in last_starts(ids, day)},
        quiet=quiet_hours(people),
        weeks=hard_weeks(people),
        sent=sent_to(people, min(window), max(window) + timedelta(2), *COUNTED),
        there=addresses(people),
    )


def plans_on(facts: list[ReminderFact], on: dict[UUID, date]) -> dict[UUID, PlanFact]:
    """For each reminder the plan that is in force on its day: through a pause its plan goes on as another."""
    goes_on = lines({fact.plan for fact in facts})
    known = in_open_pairs({plan for line in goes_on.values() for plan in line})
    found: dict[UUID, PlanFact] = {}
    for fact in facts:
        line = [known[plan] for plan in goes_on[fact.plan] if plan in known]
        if fact.id in on and (plan := on_day(line, on[fact.id])):
            found[fact.id] = plan
    return found


def ringing(fact: ReminderFact, around: Around, now: datetime) -> list[Letter]:
    """The messages of a reminder that rings; none when it would not help, or came too late."""
    at, calendar, hours = fact.next_at, around.calendars[fact.client], around.quiet[fact.client]
    if at is None or now >= at + OF_USE or is_quiet(hours, wall_time(calendar, now)):
        return []
    day, sent = day_of(calendar, at), around.sent[fact.client]
    if not around.is_wanted(fact, day) or not is_room(sent, calendar, day, hours.most):
        return []
    sent.add((fact.id, at))
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
