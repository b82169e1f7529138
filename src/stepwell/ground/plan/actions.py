"""Plans begin, give way to the next, and are let go of."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.ground.plan.models import Ending, Plan
from stepwell.ground.plan.queries import WORDS, as_facts, with_ends, words_place
from stepwell.ground.plan.rules import confident_enough
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop


class NeverAllSeven(Refusal):
    says = gettext_noop("Leave at least one day of the week free. A rest day is part of the plan.")


class DaysDoNotFit(Refusal):
    says = gettext_noop("Choose at least one day of the week.")


class NotConfidentYet(Refusal):
    says = gettext_noop(
        "Under 7, let us make it easier first: smaller, at another time, or another practice."
    )


class EndsBeforeItStarts(Refusal):
    says = gettext_noop("A plan needs at least one day.")


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
    pk, talk = uuid4(), practice.kind == "talk"
    safe = safe_for([pair.client.id])
    words = {w: safe.seal(words_place(pair.client.id, w, pk), getattr(shape, w)) for w in WORDS}
    Plan.objects.create(
        pk=pk, clinic_id=pair.clinic, pair_id=pair.id, meeting_id=meeting, practice_id=practice.id,
        size=shape.size, days_a_week=0 if talk else shape.days_a_week,
        weekdays=[] if talk else sorted(shape.weekdays), starts=starts, ends=ends, at_time=shape.at_time,
        importance=shape.importance, readiness=shape.readiness, confidence=shape.confidence,
        follows_id=follows, made_at=clock.now(), **words,
    )  # fmt: skip
    trail.mark(
        clinic=pair.clinic, by=by, did=Did.BEGAN_PLAN, about="plan.plan", row=pk, client=pair.client.id
    )
    return as_facts(with_ends(Plan.objects.filter(pk=pk)))[0]


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
