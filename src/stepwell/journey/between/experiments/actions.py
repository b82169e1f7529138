"""An experiment is set up, left to the day, stopped, shown."""

from datetime import datetime, timedelta
from secrets import randbits
from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.vault.said import tell
from stepwell.journey.between.experiments.forms import TodaysWayForm, TwoWays
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal
from stepwell.strategies.discovery.access import own_experiment
from stepwell.strategies.discovery.actions import experiment as experiments
from stepwell.strategies.discovery.facts.experiment import Way

SEED = 31


def set_up(*, by: Person, form: TwoWays) -> bool:
    """It begins tomorrow, so that no day is half over. False when the form has something to say."""
    if not form.is_valid():
        return False
    pk, plan, terms = form.read()
    tomorrow = day_of(calendar_of(by.pk), clock.now()) + timedelta(1)
    try:
        experiments.begin(by=by, id=pk, plan=plan, terms=terms, first=tomorrow, seed=randbits(SEED))
    except Refusal as refusal:
        tell(form, refusal)
        return False
    return True


def take(*, by: Person, id: UUID, sent: QueryDict) -> None:
    """Only today's way can be chosen; no other day shows."""
    found, form = own_experiment(by, id), TodaysWayForm(sent)
    if not form.is_valid():
        raise Http404
    read = form.cleaned_data
    otherwise(by=by, id=read["id"], experiment=found.id, way=Way(read["way"]))


def otherwise(*, by: Person, id: UUID, experiment: UUID, way: Way, at: datetime | None = None) -> None:
    """It is about the day on which it was pressed, with a network or without one."""
    pressed = min(at or clock.now(), clock.now())
    day, found = day_of(calendar_of(by.pk), pressed), own_experiment(by, experiment)
    experiments.choose(by=by, id=id, experiment=found, day=day, way=way, at=pressed)


def stop(*, by: Person, id: UUID) -> None:
    today = day_of(calendar_of(by.pk), clock.now())
    experiments.stop(by=by, experiment=own_experiment(by, id), today=today)


def show(*, by: Person, id: UUID, on: bool) -> None:
    experiments.show_experiment(by=by, experiment=own_experiment(by, id), on=on)
