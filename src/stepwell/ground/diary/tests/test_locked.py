"""A guess is one only before it is known."""

from datetime import timedelta

import pytest

from cast import Cast, a_noted_day, a_plan, clinic_with, today_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.diary.queries import history
from stepwell.ground.plan.facts import PlanFact

pytestmark = pytest.mark.django_db


@pytest.fixture
def week() -> tuple[Cast, PlanFact]:
    cast = clinic_with()
    return cast, a_plan(cast, starts=today_of(cast) - timedelta(7))


def test_a_guess_that_is_changed_once_it_is_known_does_not_count(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    first = a_noted_day(cast, plan, guess=8).id
    second = a_noted_day(cast, plan, guess=3, actual=3, follows=first).id
    entry = history(plan, today_of(cast)).entries[today_of(cast)]
    assert (entry.id, entry.guess, entry.actual) == (second, 8, 3)


def test_after_not_today_a_guess_is_still_one(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    first = a_noted_day(cast, plan, outcome=Outcome.NOT_TODAY).id
    a_noted_day(cast, plan, guess=7, follows=first)
    assert history(plan, today_of(cast)).entries[today_of(cast)].guess == 7
