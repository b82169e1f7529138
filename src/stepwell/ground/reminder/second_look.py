"""The time of a reminder, looked at again by the client: kept, moved, taken back, or let go."""

from dataclasses import replace
from datetime import datetime, time
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate

from stepwell.ground.people.models import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.reminder.actions import begin, stop
from stepwell.ground.reminder.facts import Chose, Looked, ReminderFact, SecondLookFact
from stepwell.ground.reminder.models import Reminder, SecondLook, Snooze
from stepwell.ground.reminder.rules.second_look import TWO_WEEKS
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock

AS_FACT = ("reminder", "reminder__at", "done", "of", "chose", "into", "at")


def looked_at(client: UUID, now: datetime) -> list[Looked]:
    """Reminders that have been the same for two weeks; one question, and one more for those on trial."""
    since = now - TWO_WEEKS
    kept = SecondLook.objects.filter(reminder=OuterRef("pk")).order_by("-at").values("at")
    came = SecondLook.objects.filter(into=OuterRef("pk")).order_by("-at").values("pk", "chose")
    later = Snooze.objects.filter(reminder=OuterRef("pk"), at__gte=since).values("reminder")
    days = later.annotate(days=Count(TruncDate("at"), distinct=True)).values("days")
    rows = Reminder.objects.filter(client=client, stopped_at=None, made_at__lte=since).annotate(
        kept=Subquery(kept[:1]), laters=Subquery(days), came=Subquery(came.values("pk")[:1]),
        chose=Subquery(came.values("chose")[:1]),
    )  # fmt: skip
    told = rows.values_list("pk", "plan", "at", "made_at", "laters", "kept", "came", "chose")
    return [_looked(*row) for row in told.order_by("made_at", "pk")]


def _looked(
    pk: UUID, plan: UUID, at: time, made: datetime, laters: int | None, kept: datetime | None,
    came: UUID | None, chose: str | None,
) -> Looked:  # fmt: skip
    """A time that was taken back is one that was kept; one that was moved to is on trial until it is kept."""
    tried = next(iter(facts(Q(pk=came))), None) if chose == Chose.MOVED and not kept else None
    return Looked(pk, plan, at, made, laters or 0, kept or (made if chose == Chose.BACK else None), tried)


def facts(which: Q) -> list[SecondLookFact]:
    rows = SecondLook.objects.filter(which).order_by("at", "pk").values_list(*AS_FACT)
    return [
        SecondLookFact(reminder, at, done, of, Chose(chose), into, said)
        for reminder, at, done, of, chose, into, said in rows
    ]


def before(reminder: UUID) -> time | None:
    """The time that a reminder took the place of, when it was moved."""
    found = facts(Q(into=reminder))
    return found[-1].at if found else None


def every_second_look(client: UUID) -> list[SecondLookFact]:
    return facts(Q(reminder__client=client))


def times_named(client: UUID) -> list[time]:
    """Every time of day that this client ever chose, the newest first; one question."""
    rows = Reminder.objects.filter(client=client).order_by("-made_at").values_list("at", flat=True)
    return list(dict.fromkeys(rows))


@transaction.atomic
def say(
    *, by: Person, id: UUID, reminder: ReminderFact, plan: PlanFact, counts: tuple[int, int], chose: Chose,
    at: time | None = None,
) -> None:  # fmt: skip
    """What the client says; what was counted is kept beside it. Safe to repeat by its id."""
    if SecondLook.objects.filter(pk=id).exists():
        return
    into = _moved(by, id, reminder, plan, at) if at and chose in (Chose.MOVED, Chose.BACK) else None
    if chose is Chose.STOPPED:
        stop(by=by.pk, reminder=reminder)
    SecondLook.objects.create(
        pk=id, clinic_id=reminder.clinic, reminder_id=reminder.id, done=counts[0], of=counts[1], chose=chose,
        into_id=into, at=clock.now(),
    )  # fmt: skip
    trail.mark(
        clinic=reminder.clinic, by=by.pk, did=Did.LOOKED_AGAIN, about="reminder.secondlook", row=id,
        client=reminder.client,
    )  # fmt: skip


def _moved(by: Person, id: UUID, reminder: ReminderFact, plan: PlanFact, at: time) -> UUID:
    fresh = uuid5(id, "reminder")
    begin(by=by.pk, plan=plan, wish=replace(reminder.wish, at=at), id=fresh)
    return fresh
