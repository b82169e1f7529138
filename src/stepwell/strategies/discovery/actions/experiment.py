"""A self-experiment begins with its days drawn, may be done otherwise, ends, is shown. Safe to repeat."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.actions.both import mark, theirs
from stepwell.strategies.discovery.facts.experiment import ExperimentFact, ExperimentTerms, Way
from stepwell.strategies.discovery.models import DrawnDay, Experiment, ExperimentShown, NeededDaily, Otherwise
from stepwell.strategies.discovery.picking import nevers
from stepwell.strategies.discovery.queries.experiment import experiment_of, experiments_of, needed_daily
from stepwell.strategies.discovery.queries.place import place_of
from stepwell.strategies.discovery.rules.experiment import days_from, drawn
from stepwell.strategies.discovery.rules.untested import of_practice, touched


class NeverTested(Refusal):
    """Says the kind question of the content file."""

    status = 422


class NeededEveryDay(Refusal):
    status = 422
    says = gettext_noop(
        "Your therapist marked this one as needed every day, so it stays as it is. "
        "Would you like to try two ways of something else?"
    )


class OneAtATime(Refusal):
    says = gettext_noop("One experiment at a time. The one that runs can be stopped on its page, any day.")


class NoDaysAhead(Refusal):
    says = gettext_noop("This practice does not have enough days ahead for that.")


class NotItsDay(Refusal):
    says = gettext_noop("This day is not part of the experiment. Please look at Today again.")


@transaction.atomic
def begin(
    *, by: Person, id: UUID, plan: PlanFact, terms: ExperimentTerms, first: date, seed: int
) -> ExperimentFact:
    """All its days are drawn now. Its id came with the page, so a second tap finds the same one; and one at a
    time is so for two phones too.
    """
    hold([by.pk])
    safe, known = safe_for([by.pk]), experiment_of(by.pk, id)
    if known:
        return known
    days = _allowed(by, plan, terms, first)
    words = {
        way: safe.seal(place_of(by.pk, "experiment", way, id), getattr(terms, way)) for way in ("a", "b")
    }
    fixed = {"asks": terms.asks, "days": terms.days, "seed": seed, "made_at": clock.now()}
    own = {"clinic_id": by.clinic_id, "client": by, "plan_id": plan.id}
    _, new = Experiment.objects.get_or_create(pk=id, defaults={**own, **words, **fixed})
    if not new:
        raise Http404
    rows = drawn(days, seed).items()
    DrawnDay.objects.bulk_create(DrawnDay(experiment_id=id, day=day, way=way) for day, way in rows)
    mark(by, Did.BEGAN_EXPERIMENT, "experiment", id)
    kept: ExperimentFact = theirs(experiment_of(by.pk, id))
    return kept


def _allowed(by: Person, plan: PlanFact, terms: ExperimentTerms, first: date) -> list[date]:
    """The days it would take, unless something speaks against it."""
    never = of_practice(plan.practice, nevers()) or touched(f"{terms.a}\n{terms.b}", nevers())
    if never:
        raise NeverTested(never.ask)
    if plan.id in needed_daily([plan.id]):
        raise NeededEveryDay
    if running(experiments_of(by.pk), first):
        raise OneAtATime
    days = days_from(plan, first, terms.days)
    if len(days) < terms.days:
        raise NoDaysAhead
    return days


def running(experiments: Iterable[ExperimentFact], today: date) -> ExperimentFact | None:
    """The one that goes on."""
    return next((one for one in experiments if not one.stopped_on and today <= one.last), None)


@transaction.atomic
def choose(
    *, by: Person, id: UUID, experiment: ExperimentFact, day: date, way: Way, at: datetime | None = None
) -> None:
    """On this day the client takes this way, whatever was drawn. What was drawn stays."""
    if day not in experiment.drawn or experiment.stopped_on:
        raise NotItsDay
    if experiment.otherwise.get(day, experiment.drawn[day]) == way:
        return
    told = {"clinic_id": by.clinic_id, "experiment_id": experiment.id, "day": day, "way": way}
    _, new = Otherwise.objects.get_or_create(pk=id, defaults={**told, "at": at or clock.now()})
    if new:
        mark(by, Did.CHOSE_OTHERWISE, "experiment", experiment.id)


@transaction.atomic
def stop(*, by: Person, experiment: ExperimentFact, today: date) -> None:
    """From now on no day is drawn for it. What was noted stays."""
    rows = Experiment.objects.filter(pk=experiment.id, client=by, stopped_on=None)
    if today <= experiment.last and rows.update(stopped_on=today):
        mark(by, Did.ENDED_EXPERIMENT, "experiment", experiment.id)


@transaction.atomic
def show_experiment(*, by: Person, experiment: ExperimentFact, on: bool) -> None:
    shown = ExperimentShown.objects
    if not on:
        if shown.filter(experiment=experiment.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
            mark(by, Did.UNSHARED, "experiment", experiment.id)
        return
    told = {"clinic_id": by.clinic_id, "at": clock.now()}
    if shown.get_or_create(experiment_id=experiment.id, withdrawn_at=None, defaults=told)[1]:
        mark(by, Did.SHARED, "experiment", experiment.id)


@transaction.atomic
def need_daily(*, by: Person, plan: PlanFact, on: bool) -> None:
    """A therapist marks a plan as needed every day, or takes the mark away."""
    rows = NeededDaily.objects.filter(plan=plan.id, withdrawn_at=None)
    told = {"clinic_id": by.clinic_id, "by": by.pk, "at": clock.now()}
    if on:
        NeededDaily.objects.get_or_create(plan_id=plan.id, withdrawn_at=None, defaults=told)
    else:
        rows.update(withdrawn_at=clock.now())
    trail.mark(
        clinic=by.clinic_id, by=by.pk, did=Did.LOOKED_OVER, about="discovery.neededdaily", row=plan.id,
        client=plan.client,
    )  # fmt: skip
