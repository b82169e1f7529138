"""A pause in one step, and back at once."""

from datetime import timedelta

import pytest

import cast
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.queries import plans_of, running_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    return cast.clinic_with()


def running(us, days=0):
    return [one.id for one in running_on([us.pair.id], cast.today_of(us) + timedelta(days))]


def test_it_works(us):
    plan = cast.a_plan(us, starts=cast.today_of(us) - timedelta(5))
    copy = plans.pause(by=us.ana.pk, plan=plan, until=cast.today_of(us) + timedelta(3))
    assert (running(us, -1), running(us), running(us, 2), running(us, 3)) == ([plan.id], [], [], [copy.id])
    assert (copy.shape, copy.practice, copy.follows) == (plan.shape, plan.practice, plan.id)


def test_go_on_now_brings_it_back_at_once(us):
    plan = cast.a_plan(us, starts=cast.today_of(us) - timedelta(5))
    copy = plans.pause(by=us.ana.pk, plan=plan, until=cast.today_of(us) + timedelta(3))
    back = plans.go_on(by=us.ana.pk, plan=copy)
    assert [running(us, day) for day in (-1, 0, 3, 30)] == [[plan.id], [back.id], [back.id], [back.id]]


def test_each_is_safe_to_repeat(us):
    plan = cast.a_plan(us)
    until = cast.today_of(us) + timedelta(3)
    first, again = (plans.pause(by=us.ana.pk, plan=plan, until=until + timedelta(n)) for n in (0, 4))
    assert first.id == again.id
    assert plans.go_on(by=us.ana.pk, plan=first).id == plans.go_on(by=us.ana.pk, plan=first).id
    assert len(plans_of([us.pair.id])) == 3


def test_a_pause_can_be_stopped_for_good(us):
    copy = plans.pause(by=us.ana.pk, plan=cast.a_plan(us), until=cast.today_of(us) + timedelta(3))
    plans.let_go(by=us.ana.pk, plan=copy, on=cast.today_of(us))
    assert running(us, 3) == []


def test_a_pause_ends_on_a_later_day(us):
    with pytest.raises(plans.PauseEndsLater):
        plans.pause(by=us.ana.pk, plan=cast.a_plan(us), until=cast.today_of(us))
