"""Starting a practice, however shaky the tap."""

from typing import Any

from django.db import transaction
from django.http import Http404

from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import StartFact
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.ground.reminder.queries import hard_week_of
from stepwell.ground.reminder.rules.wanting import as_it_is
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.actions.expected import expect


class Resting(Refusal):
    says = gettext_noop("This practice is resting now. Nothing is lost, and there is nothing to do.")


@transaction.atomic
def start_now(*, by: Person, plan: PlanFact, read: dict[str, Any], expects: dict[str, Any]) -> StartFact:
    """Start a running plan in its agreed size, in a hard week in size S. Just talk has nothing to start."""
    if not plan.shape.days_a_week:
        raise Http404
    today = day_of(calendar_of(by.pk), clock.now())
    if not runs_on(plan, today):
        raise Resting
    now = as_it_is(plan, rests=bool(hard_week_of(by.pk, today)))
    started = diary.start(by=by, plan=plan, size=now.shape.size.value, **read)
    expect(by=by, start=started, **expects)
    return started
