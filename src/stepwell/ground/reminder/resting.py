"""A hard week begins with one tap and ends when the client says so; a calendar gets its secret address."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.http import Http404

from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.people.rules import digest, new_secret
from stepwell.ground.reminder.facts import HardWeekFact
from stepwell.ground.reminder.models import Feed, HardWeek
from stepwell.ground.reminder.queries import week_fact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.kit.days import day_of

A_WEEK, A_FEW_DAYS = 7, 3
A_CLOCK_GONE_WRONG = timedelta(60)


def moment_of(at: datetime | None) -> datetime:
    """Pressed months ago is a phone that lost its clock: years must not become a rest."""
    now = clock.now()
    return at if at and now - A_CLOCK_GONE_WRONG < at < now else now


@transaction.atomic
def begin_hard_week(*, by: Person, id: UUID, days: int = A_WEEK, at: datetime | None = None) -> HardWeekFact:
    """Rest from today on, or from the day it was pressed on a phone without a network.

    While one lasts the same one comes back, and so does one that was pressed later. Safe to repeat by its id.
    """
    hold([by.pk])
    pressed = moment_of(at)
    today = day_of(calendar_of(by.pk), pressed)
    mine = HardWeek.objects.filter(client=by)
    there = mine.filter(Q(ended_on=None) | Q(pk=id) | Q(at__gte=pressed)).order_by("-at").first()
    if there:
        return week_fact(there)
    if HardWeek.objects.filter(pk=id).exists():  # An id that somebody else has used already leads nowhere.
        raise Http404
    row = HardWeek.objects.create(
        pk=id, clinic_id=by.clinic_id, client=by, starts=today, asks=today + timedelta(days), at=pressed
    )
    _mark(by, Did.BEGAN_HARD_WEEK, "reminder.hardweek", id)
    return week_fact(row)


@transaction.atomic
def end_hard_week(*, by: Person, at: datetime | None = None) -> None:
    """Everything goes on from today, or from the day it was pressed, because the client says so.

    Safe to ask twice: it never ends one that was begun after it was pressed.
    """
    hold([by.pk])
    pressed = moment_of(at)
    running = HardWeek.objects.filter(client=by, ended_on=None, at__lte=pressed)
    if row := running.first():
        row.ended_on = max(row.starts, day_of(calendar_of(by.pk), pressed))
        row.save(update_fields=["ended_on"])
        _mark(by, Did.ENDED_HARD_WEEK, "reminder.hardweek", row.pk)


@transaction.atomic
def rest_longer(*, by: Person, id: UUID, days: int = A_FEW_DAYS) -> HardWeekFact:
    """A few more days."""
    end_hard_week(by=by)
    return begin_hard_week(by=by, id=id, days=days)


@transaction.atomic
def make_feed(*, by: Person, device: UUID | None) -> str:
    """A secret address for a calendar, shown once; the one before it stops."""
    hold([by.pk])
    Feed.objects.filter(person=by, ended_at=None).update(ended_at=clock.now())
    secret = new_secret()
    row = Feed.objects.create(
        clinic_id=by.clinic_id, person=by, device_id=device, digest=digest(secret), made_at=clock.now()
    )
    _mark(by, Did.MADE_FEED, "reminder.feed", row.pk)
    return secret


@transaction.atomic
def end_feed(*, by: Person) -> None:
    """No calendar may ask any more."""
    for pk in Feed.objects.filter(person=by, ended_at=None).values_list("pk", flat=True):
        Feed.objects.filter(pk=pk).update(ended_at=clock.now())
        _mark(by, Did.ENDED_FEED, "reminder.feed", pk)


def _mark(by: Person, did: Did, about: str, row: UUID) -> None:
    trail.mark(clinic=by.clinic_id, by=by.pk, did=did, about=about, row=row, client=by.pk)
