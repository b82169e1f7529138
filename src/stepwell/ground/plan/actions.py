"""Plans begin, give way to the next, and are let go of."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.ground.plan.keeping import kept
from stepwell.ground.plan.models import Ending, Plan
from stepwell.ground.plan.queries import as_facts, with_ends
from stepwell.ground.plan.rules import confident_enough
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop


class NeverAllSeven(Refusal):
    says = gettext_noop("Leave at least one day of the week free. A rest day is part of the plan.")


class DaysDoNotFit(Refusal):
    says = gettext_noop("Choose at least one day of the week.")


class NotConfidentYet(Refusal):
    says = gettext_noop("Under 7, let’s make it easier first: smaller, at another time, or another practice.")


class EndsBeforeItStarts(Refusal):
    says = gettext_noop("A plan needs at least one day.")


class PauseEndsLater(Refusal):
    says = gettext_noop("A pause ends on a later day than today. You can end it sooner at any time.")


def check(practice: PracticeFact, shape: Shape) -> None:
    """Raise the first kind reason why this cannot be saved as it is."""
    if practice.kind == "talk":
        return
    if shape.days_a_week > 6 or len(shape.weekdays) > 6:
        raise NeverAllSeven
    if shape.days_a_week < 1 or (shape.weekdays and len(shape.weekdays) != shape.days_a_week):
        raise DaysDoNotFit
    if not confident_enough(shape.confidence):
        raise NotConfidentYet


@transaction.atomic
def begin(
    *, by: UUID, pair: PairFact, practice: PracticeFact, shape: Shape, starts: date, ends: date | None = None,
    meeting: UUID | None = None, follows: UUID | None = None,
) -> PlanFact:  # fmt: skip
    """Save what was agreed. A plan it follows gives way on the day this one starts."""
    check(practice, shape)
    if ends and ends < starts:
        raise EndsBeforeItStarts
    return kept(
        by=by, client=pair.client.id, practice=practice, shape=shape,
        row={
            "clinic_id": pair.clinic, "pair_id": pair.id, "meeting_id": meeting, "starts": starts,
            "ends": ends, "follows_id": follows,
        },
    )  # fmt: skip


@transaction.atomic
def let_go(*, by: UUID, plan: PlanFact, on: date) -> None:
    """The plan rests from this day on. Safe to ask twice."""
    last_day = max(on - timedelta(1), plan.starts - timedelta(1))
    _, fresh = Ending.objects.get_or_create(
        plan_id=plan.id,
        defaults={"clinic_id": plan.clinic, "last_day": last_day, "by": by, "at": clock.now()},
    )
    if fresh:
        trail.mark(
            clinic=plan.clinic, by=by, did=Did.ENDED_PLAN, about="plan.plan", row=plan.id, client=plan.client
        )


@transaction.atomic
def pause(*, by: UUID, plan: PlanFact, until: date) -> PlanFact:
    """The plan rests from today; a copy that follows it starts on `until`. Asked twice, the first stays."""
    row = Plan.objects.select_for_update(no_key=True).get(pk=plan.id)
    waiting = Plan.objects.filter(follows=plan.id)
    if waiting.exists():
        return as_facts(with_ends(waiting.order_by("made_at")[:1]))[0]
    today = day_of(calendar_of(plan.client), clock.now())
    if until <= today or (row.ends and until > row.ends):
        raise PauseEndsLater
    let_go(by=by, plan=plan, on=today)
    trail.mark(
        clinic=plan.clinic, by=by, did=Did.PAUSED_PLAN, about="plan.plan", row=plan.id, client=plan.client
    )
    return _once_more(by, plan, row, until)


@transaction.atomic
def go_on(*, by: UUID, plan: PlanFact) -> PlanFact:
    """End a pause now: `plan` is the copy that waits, and another one starts today in its place."""
    row = Plan.objects.select_for_update(no_key=True).get(pk=plan.id)
    today = day_of(calendar_of(plan.client), clock.now())
    after = Plan.objects.filter(follows=plan.id)
    if plan.starts <= today or after.exists():
        return as_facts(with_ends(after.order_by("made_at")[:1]))[0] if after.exists() else plan
    return _once_more(by, plan, row, today)


def _once_more(by: UUID, plan: PlanFact, row: Plan, starts: date) -> PlanFact:
    return kept(
        by=by, client=plan.client, practice=plan.practice, shape=plan.shape,
        row={
            "clinic_id": plan.clinic, "pair_id": plan.pair, "meeting_id": row.meeting_id, "starts": starts,
            "ends": row.ends, "follows_id": plan.id,
        },
    )  # fmt: skip
