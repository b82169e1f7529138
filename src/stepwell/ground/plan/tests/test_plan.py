"""Plans are dated, give way to the next, and never fill all seven days."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from hypothesis import given
from hypothesis import strategies as st

from cast import AGREED, a_colleague, a_plan, a_practice, a_stranger, clinic_with, today_of
from stepwell.ground.library.facts import Size
from stepwell.ground.people.actions import persons
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.access import own_plan, plan_for
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of, running_on
from stepwell.ground.plan.rules import due_days, invites

db = pytest.mark.django_db
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


def plan_like(starts: date, ends: date | None, weekdays: frozenset[int]) -> PlanFact:
    shape = replace(AGREED, weekdays=weekdays, days_a_week=len(weekdays) or 4)
    empty = uuid4()
    return PlanFact(empty, empty, empty, empty, None, shape, starts, ends, None)


@given(DAYS, st.one_of(st.none(), DAYS), st.sets(st.integers(0, 6), max_size=6), DAYS, st.integers(0, 400))
def test_every_invited_day_comes_once_in_order_and_within_the_plan(
    starts: date, ends: date | None, weekdays: set[int], since: date, length: int
) -> None:
    plan, until = plan_like(starts, ends, frozenset(weekdays)), since + timedelta(length)
    due = due_days(plan, since, until)
    assert list(due) == sorted(set(due))
    assert all(invites(plan, day) and since <= day <= until for day in due)
    inside = [since + timedelta(n) for n in range(length + 1)]
    assert set(due) == {day for day in inside if invites(plan, day)}


@given(DAYS, st.integers(0, 200), st.integers(0, 200))
def test_two_stretches_of_time_hold_what_the_whole_holds(since: date, first: int, second: int) -> None:
    plan = plan_like(date(2025, 6, 1), None, frozenset({0, 2, 4}))
    middle = since + timedelta(first)
    end = middle + timedelta(second)
    halves = due_days(plan, since, middle) + due_days(plan, middle + timedelta(1), end)
    assert halves == due_days(plan, since, end)


@db
def test_it_works() -> None:
    cast = clinic_with()
    plan = a_plan(cast)
    assert own_plan(cast.ana, plan.id) == plan == plan_for(cast.bo, plan.id)
    assert plan.shape == AGREED
    assert running_on([cast.pair.id], today_of(cast)) == [plan]


@db
def test_a_stranger_sees_nothing() -> None:
    cast = clinic_with()
    plan = a_plan(cast)
    for other in (a_stranger(), a_colleague(cast), cast.dee):
        with pytest.raises(Http404):
            plan_for(other, plan.id)
    with pytest.raises(Http404):
        own_plan(cast.bo, plan.id)
    persons.end_pair(by=cast.bo.pk, pair=cast.pair.id)
    with pytest.raises(Http404):
        plan_for(cast.bo, plan.id)


@db
def test_a_new_plan_takes_over_and_the_old_one_keeps_its_words() -> None:
    cast = clinic_with()
    today = today_of(cast)
    old = a_plan(cast, starts=today - timedelta(14))
    new = a_plan(cast, follows=old.id, shape=replace(AGREED, size=Size.M))
    assert [p.id for p in running_on([cast.pair.id], today)] == [new.id]
    assert [p.id for p in running_on([cast.pair.id], today - timedelta(1))] == [old.id]
    kept = plans_of([cast.pair.id])[0]
    assert (kept.ends, kept.shape.why, kept.shape.size) == (today - timedelta(1), AGREED.why, Size.S)


@db
def test_a_plan_that_is_let_go_rests_from_that_day_on_however_often_it_is_said() -> None:
    cast = clinic_with()
    today = today_of(cast)
    plan = a_plan(cast, starts=today - timedelta(3))
    for _ in range(2):
        plans.let_go(by=cast.bo.pk, plan=plan, on=today)
    assert running_on([cast.pair.id], today) == []
    assert len(running_on([cast.pair.id], today - timedelta(1))) == 1


@db
@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"days_a_week": 7}, plans.NeverAllSeven),
        ({"days_a_week": 7, "weekdays": frozenset(range(7))}, plans.NeverAllSeven),
        ({"days_a_week": 0}, plans.DaysDoNotFit),
        ({"days_a_week": 2, "weekdays": frozenset({1})}, plans.DaysDoNotFit),
        ({"confidence": 6}, plans.NotConfidentYet),
    ],
)
def test_what_does_not_fit_yet_is_said_kindly(change: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        a_plan(clinic_with(), shape=replace(AGREED, **change))


@db
def test_just_talk_never_invites() -> None:
    cast = clinic_with()
    plan = a_plan(cast, practice="just-talk", shape=replace(AGREED, confidence=1, days_a_week=0))
    assert due_days(plan, plan.starts, plan.starts + timedelta(60)) == ()
    assert a_practice(cast, "just-talk").kind == "talk"


@db
def test_plans_cost_the_same_however_many(django_assert_max_num_queries: object) -> None:
    cast = clinic_with()
    for _ in range(4):
        a_plan(cast)
    with django_assert_max_num_queries(3):
        assert len(plans_of([cast.pair.id])) == 4
