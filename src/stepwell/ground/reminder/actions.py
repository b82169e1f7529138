"""A client sets a reminder, stops it, says "later", and chooses quiet hours."""

from datetime import datetime, time, timedelta
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import lines
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import Kind, Letter
from stepwell.ground.post.queries import addresses
from stepwell.ground.reminder.facts import QuietFact, ReminderFact, Wish
from stepwell.ground.reminder.models import QuietHours, Reminder, Snooze
from stepwell.ground.reminder.queries import quiet_hours, says_place
from stepwell.ground.reminder.rules.ringing import next_ring
from stepwell.ground.reminder.rules.wanting import OF_USE
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop

LATER, SNOOZES = timedelta(minutes=15), 3


class NothingToRemind(Refusal):
    status = 422
    says = gettext_noop("This one has no days, so there is nothing to be reminded of.")


class SameWayTwice(Refusal):
    status = 422
    says = gettext_noop("Choose another way for when the first one is quiet.")


class LaterIsEnough(Refusal):
    says = gettext_noop("Three times later is enough for one day. It is fine to let it go today.")


@transaction.atomic
def begin(*, by: UUID, plan: PlanFact, wish: Wish, id: UUID) -> None:
    """From now on this is the reminder of the plan; one before it stops. Safe to repeat by its id."""
    if not plan.shape.days_a_week:
        raise NothingToRemind
    if wish.fallback is wish.channel:
        raise SameWayTwice
    hold([plan.client])  # Two phones that set one at this moment: the second takes the place of the first.
    if Reminder.objects.filter(pk=id).exists():
        return
    now = clock.now()
    before = _stop_before(plan, now)
    Reminder.objects.create(
        pk=id, clinic_id=plan.clinic, client_id=plan.client, plan_id=plan.id, how=wish.how, at=wish.at,
        channel=wish.channel, fallback=wish.fallback or "", follows=before, made_at=now, looked_at=now,
        says=safe_for([plan.client]).seal(says_place(plan.client, id), wish.says),
        next_at=next_ring(calendar_of(plan.client), wish.at, now),
    )  # fmt: skip
    _mark(plan.clinic, by, Did.SET_REMINDER, id, plan.client)


def _stop_before(plan: PlanFact, now: datetime) -> Reminder | None:
    """The reminder that this plan had until now, its own or that of a plan it goes on with."""
    rows = list(Reminder.objects.filter(client=plan.client, stopped_at=None).order_by("made_at", "pk"))
    goes_on = lines([plan.id, *(row.plan_id for row in rows)])
    mine = [row for row in rows if goes_on[row.plan_id][-1] == goes_on[plan.id][-1]]
    Reminder.objects.filter(pk__in=[row.pk for row in mine]).update(stopped_at=now, next_at=None)
    return mine[0] if mine else None


@transaction.atomic
def stop(*, by: UUID, reminder: ReminderFact) -> None:
    """No more of these. Safe to ask twice."""
    rows = Reminder.objects.filter(pk=reminder.id, stopped_at=None)
    if rows.update(stopped_at=clock.now(), next_at=None):
        _mark(reminder.clinic, by, Did.STOPPED_REMINDER, reminder.id, reminder.client)


@transaction.atomic
def snooze(*, by: UUID, reminder: ReminderFact, id: UUID, wait: timedelta = LATER) -> datetime | None:
    """Once more after a while, on the same way; while that is still to come, another tap is the same one.

    None when it was asked before by this id.
    """
    hold([reminder.client])
    now = clock.now()
    today = Snooze.objects.filter(reminder=reminder.id, at__gt=now - timedelta(hours=18))
    if Snooze.objects.filter(pk=id).exists():
        return None
    if coming := today.filter(until__gt=now).first():
        return coming.until
    if today.count() >= SNOOZES:
        raise LaterIsEnough
    until = now + wait
    Snooze.objects.create(pk=id, clinic_id=reminder.clinic, reminder_id=reminder.id, at=now, until=until)
    post.queue(by=by, letters=letters(reminder, Kind.LATER, f"later:{id}", until))
    _mark(reminder.clinic, by, Did.SNOOZED, reminder.id, reminder.client)
    return until


def letters(reminder: ReminderFact, kind: Kind, key: str, due: datetime) -> list[Letter]:
    """One for each place at which the client can be reached on the way of this reminder."""
    there = addresses([reminder.client])[reminder.client]
    return [
        Letter(
            f"{key}:{place.id}", reminder.clinic, reminder.client, place.id, place.channel, kind, reminder.id,
            reminder.wish.says, due, due + OF_USE,
        )
        for place in there if place.channel is reminder.wish.channel
    ]  # fmt: skip


@transaction.atomic
def keep_quiet(*, by: Person, starts: time, ends: time, most: int) -> QuietFact:
    """No reminder between these hours from now on, and at most so many a day."""
    row = QuietHours.objects.create(
        clinic_id=by.clinic_id, person=by, since=clock.now(), starts=starts, ends=ends, most=most
    )
    _mark(by.clinic_id, by.pk, Did.SET_QUIET_HOURS, row.pk, by.pk)
    return QuietFact(starts, ends, most)


@transaction.atomic
def agree_most(*, by: UUID, client: UUID, clinic: UUID, most: int) -> None:
    """At most so many messages a day, over all reminders and all ways; the quiet hours stay as they are."""
    hours = quiet_hours([client])[client]
    if hours.most == most:
        return
    row = QuietHours.objects.create(
        clinic_id=clinic, person_id=client, since=clock.now(), starts=hours.starts, ends=hours.ends, most=most
    )
    _mark(clinic, by, Did.SET_QUIET_HOURS, row.pk, client)


def _mark(clinic: UUID, by: UUID, did: Did, row: UUID, client: UUID) -> None:
    trail.mark(clinic=clinic, by=by, did=did, about="reminder", row=row, client=client)
