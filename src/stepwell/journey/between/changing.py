"""A client changes what was agreed, where a client may: a dated plan that follows, and nothing is lost."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid5

from django.db import transaction

from stepwell.ground.diary.queries import history
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.access import Person, own_pair
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder.queries import reminders_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.content import anchor_said
from stepwell.strategies.ritual.facts import Verdict
from stepwell.strategies.ritual.queries import rituals_of
from stepwell.strategies.ritual.rules import standing


class NothingRuns(Refusal):
    says = gettext_noop("This practice is resting now, so there is nothing to change. You can talk about it.")


def now_of(plan: PlanFact, every: Iterable[PlanFact]) -> PlanFact:
    """What took the place of a plan by now: the newest in its line, or the plan itself."""
    after = {one.follows: one for one in every if one.follows}
    while (later := after.pop(plan.id, None)) is not None:
        plan = later
    return plan


def in_force(plan: PlanFact) -> PlanFact:
    """The plan that can be changed; a kind word when it is over."""
    last = now_of(plan, plans_of([plan.pair]))
    if last.ends and last.ends < today_of(plan):
        raise NothingRuns
    return last


def today_of(plan: PlanFact) -> date:
    return day_of(calendar_of(plan.client), clock.now())


@transaction.atomic
def changed(*, by: Person, plan: PlanFact, practice: PracticeFact | None = None, **shape: Any) -> PlanFact:
    """From today, or from tomorrow when today is noted already. What starts and reminds it comes along.

    Two phones change it one after the other, so that one plan never gives way to two.
    """
    hold([by.pk])
    old = in_force(plan)
    fresh = plans.begin(
        by=by.pk, pair=own_pair(by, old.pair), practice=practice or old.practice,
        shape=replace(old.shape, **shape), starts=first_day(old), ends=old.ends, follows=old.id,
    )  # fmt: skip
    if practice is None:
        start_alike(by, old, fresh)
    else:
        remind_alike(by, old, fresh)
    return fresh


def first_day(plan: PlanFact) -> date:
    today = today_of(plan)
    noted = today in history(plan, today, today).entries
    return max(plan.starts, today + timedelta(1) if noted else today)


def start_alike(by: Person, old: PlanFact, fresh: PlanFact) -> None:
    """The same moment, unless the plan names another one; a moment that was kept stays kept."""
    was = standing(rituals_of([old.id]), old.id)
    if was is None:
        return
    terms, moved = was.terms, fresh.shape.cue != old.shape.cue or fresh.shape.place != old.shape.place
    if moved:
        cue = fresh.shape.cue
        terms = replace(terms, cue=cue, place=fresh.shape.place, anchor=anchor_said(cue))
    now = rituals.begin(by=by.pk, plan=fresh, terms=terms, starts=fresh.starts, follows=was.id)
    if was.verdict is Verdict.KEEP and not moved:
        rituals.tried(by=by.pk, ritual=now, verdict=Verdict.KEEP)


def remind_alike(by: Person, old: PlanFact, fresh: PlanFact) -> None:
    """Another practice at the same moment keeps the reminder of it."""
    for one in reminders_of(by.pk):
        if one.plan == old.id:
            reminders.stop(by=by.pk, reminder=one)
            reminders.begin(by=by.pk, plan=fresh, wish=one.wish, id=uuid5(fresh.id, "reminder"))
