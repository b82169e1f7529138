"""Reminders with their words opened, and all that says whether they are wanted and arrive."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.plan.queries import lines
from stepwell.ground.post import queries as post
from stepwell.ground.post.facts import Became, Channel, MessageFact
from stepwell.ground.reminder.facts import (
    HardWeekFact,
    Health,
    How,
    PingFact,
    QuietFact,
    ReminderFact,
    Wish,
)
from stepwell.ground.reminder.models import Feed, HardWeek, Ping, QuietHours, Reminder
from stepwell.ground.reminder.rules.health import health
from stepwell.ground.reminder.rules.wanting import rests_on
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for

LOOK_BACK = timedelta(days=14)


def says_place(client: UUID, reminder: UUID) -> Place:
    return Place(client, "reminder.reminder", "says", reminder)


def as_fact(row: Reminder, safe: Safe) -> ReminderFact:
    says = safe.open(says_place(row.client_id, row.pk), row.says)
    fallback = Channel(row.fallback) if row.fallback else None
    wish = Wish(How(row.how), row.at, Channel(row.channel), says, fallback)
    return ReminderFact(row.pk, row.clinic_id, row.client_id, row.plan_id, wish, row.made_at, row.next_at)


def running(client: UUID) -> "QuerySet[Reminder]":
    return Reminder.objects.filter(client=client, stopped_at=None)


def reminders_of(client: UUID) -> list[ReminderFact]:
    """Those that have not been stopped, oldest first, each of the plan that goes on now; three questions."""
    safe = safe_for([client])
    rows = list(running(client).order_by("made_at", "pk"))
    goes_on = lines([row.plan_id for row in rows]) if rows else {}
    return [replace(as_fact(row, safe), plan=goes_on[row.plan_id][-1]) for row in rows]


def reminder_with(pk: UUID) -> ReminderFact | None:
    """For what is sent about it; a page asks `access` instead."""
    row = Reminder.objects.filter(pk=pk, stopped_at=None).first()
    return as_fact(row, safe_for([row.client_id])) if row else None


def quiet_hours(people: Iterable[UUID]) -> dict[UUID, QuietFact]:
    """The newest of each person, or what we begin with; one question."""
    ids = list(people)
    found = dict.fromkeys(ids, QuietFact())
    for row in QuietHours.objects.filter(person__in=ids).order_by("since"):
        found[row.person_id] = QuietFact(row.starts, row.ends, row.most)
    return found


def hard_weeks(people: Iterable[UUID]) -> dict[UUID, HardWeekFact]:
    """The hard week of each person who is in one; one question."""
    rows = HardWeek.objects.filter(client__in=list(people), ended_on=None)
    return {row.client_id: week_fact(row) for row in rows}


def week_fact(row: HardWeek) -> HardWeekFact:
    return HardWeekFact(row.pk, row.client_id, row.starts, row.asks, row.ended_on)


def hard_week_of(person: UUID, day: date) -> HardWeekFact | None:
    """The hard week in which a person's day lies."""
    week = hard_weeks([person]).get(person)
    return week if rests_on(week, day) else None


def last_hard_week(person: UUID) -> HardWeekFact | None:
    """The newest one, also when it is over; one question."""
    row = HardWeek.objects.filter(client=person).order_by("-at").first()
    return week_fact(row) if row else None


def pings_of(client: UUID, since: datetime) -> list[PingFact]:
    """Test pings, newest first, with what became of them; three questions."""
    rows = list(Ping.objects.filter(client=client, at__gte=since).order_by("-at"))
    sent = {m.about: m for m in post.messages_about([row.pk for row in rows], since)} if rows else {}
    return [ping_fact(row, sent.get(row.pk)) for row in rows]


def ping_fact(row: Ping, sent: MessageFact | None) -> PingFact:
    became = sent.became if sent else {}
    no = {Became.REFUSED, Became.GONE, Became.LET_GO} & became.keys()
    return PingFact(
        row.pk, row.client_id, Channel(row.channel), sent.address if sent else None, row.at,
        in_session=row.meeting_id is not None, sent_at=became.get(Became.SENT),
        arrived_at=became.get(Became.SHOWN) or became.get(Became.OPENED), refused=bool(no or not sent),
        client_saw_at=row.client_saw_at, therapist_saw_at=row.therapist_saw_at,
    )  # fmt: skip


def ping_of_session(client: UUID, meeting: UUID, since: datetime) -> PingFact | None:
    """The last test message that was sent in a session."""
    row = Ping.objects.filter(client=client, meeting=meeting, at__gte=since).order_by("-at").first()
    return ping_fact(row, next(iter(post.messages_about([row.pk], since)), None)) if row else None


def last_ping(client: UUID, since: datetime) -> PingFact | None:
    return next(iter(pings_of(client, since)), None)


def healths(client: UUID, now: datetime, reminders: Iterable[ReminderFact]) -> dict[UUID, Health]:
    """The light of the channel of each reminder; a fixed number of questions."""
    asked, since = list(reminders), now - LOOK_BACK
    if not asked:
        return {}
    there, pings = post.addresses([client])[client], pings_of(client, since)
    live = {address.id for address in there}
    sent = post.messages_to(client, since)
    known = [ping for ping in pings if ping.address in live]
    return {
        one.id: health(
            one.wish.channel,
            [message for message in sent if message.about in (one.id, *(ping.id for ping in known))],
            known_on(known, one.wish.channel),
            lives=any(address.channel is one.wish.channel for address in there),
            made=max(one.made_at, since),
            now=now,
        )
        for one in asked
    }


def known_on(pings: Iterable[PingFact], channel: Channel) -> list[PingFact]:
    return [ping for ping in pings if ping.channel is channel]


def feeds_of(person: UUID) -> int:
    """How many calendars may ask."""
    return Feed.objects.filter(person=person, ended_at=None, device__revoked_at=None).count()
