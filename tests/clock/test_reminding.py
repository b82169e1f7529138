"""When a reminder comes, and when it stays away."""

from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from cast import a_noted_day, a_plan, browser_of
from reminded import EVERY_DAY_BUT_ONE, TEA, became, service, tick, us
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.people.actions import persons
from stepwell.ground.plan import actions as plans
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Became, Channel, Kind
from stepwell.ground.post.models import Message, Receipt
from stepwell.ground.reminder import actions, resting
from stepwell.ground.reminder.actions import LaterIsEnough
from stepwell.ground.reminder.models import HardWeek, Reminder
from stepwell.ground.reminder.queries import reminders_of
from stepwell.kit import clock

__all__ = ["service", "us"]
pytestmark = pytest.mark.django_db
SOON = timedelta(seconds=5)


def test_it_works(us, service):
    for days in (1, 2, 3):
        tick(us.at(days) + SOON)
    assert len(service.got) == 3


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_day_that_is_noted_needs_no_reminder(us, service, outcome):
    with clock.set_to(us.at() - timedelta(hours=2)):
        a_noted_day(us.us, us.plan, us.plan.starts + timedelta(1), outcome=outcome)
    tick(us.at() + SOON)
    assert service.got == []


def test_whoever_has_begun_needs_none(us, service):
    with clock.set_to(us.at() - timedelta(minutes=1)):
        diary.start(by=us.us.ana, plan=us.plan, id=uuid4(), size="S")
    tick(us.at() + SOON)
    assert service.got == []


def test_the_days_that_were_agreed_are_enough(us, service):
    for days in range(6):
        with clock.set_to(us.at(days) - timedelta(hours=1)):
            a_noted_day(us.us, us.plan, us.plan.starts + timedelta(days))
    tick(us.at(6) + SOON)
    assert service.got == []


def test_a_plan_that_was_let_go_of_is_silent(us, service):
    plans.let_go(by=us.us.bo.pk, plan=us.plan, on=us.plan.starts + timedelta(1))
    tick(us.at() + SOON)
    assert service.got == []


def test_through_a_pause_it_rests_and_goes_on_with_the_plan_that_comes_after(us, service):
    with clock.set_to(us.at() - timedelta(hours=3)):
        waiting = plans.pause(by=us.us.ana.pk, plan=us.plan, until=us.plan.starts + timedelta(4))
    for days in (1, 2, 3):
        tick(us.at(days) + SOON)
    assert service.got == []
    tick(us.at(4) + SOON)
    assert len(service.got) == 1
    [one] = reminders_of(us.us.ana.pk)
    assert one.plan == waiting.id
    with clock.set_to(us.at(4) + timedelta(hours=1)):
        actions.begin(by=us.us.ana.pk, plan=waiting, wish=replace(TEA, at=time(9)), id=uuid4())
    assert [each.wish.at for each in reminders_of(us.us.ana.pk)] == [time(9)]


def test_another_practice_does_not_inherit_it(us, service):
    other = a_plan(us.us, practice="five-minute-start", follows=us.plan.id, starts=us.plan.starts)
    tick(us.at() + SOON)
    assert service.got == []
    assert all(one.plan != other.id for one in reminders_of(us.us.ana.pk))


def test_after_their_work_together_nothing_comes(us, service):
    persons.end_pair(by=us.us.bo.pk, pair=us.us.pair.id)
    tick(us.at() + SOON)
    assert service.got == []
    assert Reminder.objects.get().next_at is None


def test_quiet_hours_are_quiet(us, service):
    actions.keep_quiet(by=us.us.ana, starts=time(7), ends=time(9), most=3)
    tick(us.at() + SOON)
    assert service.got == []


def test_no_more_in_a_day_than_was_agreed(us, service):
    actions.keep_quiet(by=us.us.ana, starts=time(22), ends=time(6), most=2)
    with clock.set_to(us.at(0) + timedelta(hours=5)):
        for hour in (9, 10):
            more = a_plan(us.us, shape=EVERY_DAY_BUT_ONE)
            actions.begin(by=us.us.ana.pk, plan=more, wish=replace(TEA, at=time(hour)), id=uuid4())
    for hours in range(4):
        tick(us.at() + timedelta(hours=hours) + SOON)
    assert len(service.got) == 2


def test_what_takes_the_place_of_a_message_counts_as_the_same_one(us, service, mailoutbox):
    """One a day, and the phone is gone: the mail that comes instead is that one, and no more follows."""
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    actions.agree_most(by=us.us.bo.pk, client=us.us.ana.pk, clinic=us.us.clinic, most=1)
    with clock.set_to(us.at(0) + timedelta(hours=5)):
        more = a_plan(us.us, shape=EVERY_DAY_BUT_ONE)
        by_mail = replace(TEA, at=time(9), channel=Channel.EMAIL, fallback=None)
        actions.begin(by=us.us.ana.pk, plan=more, wish=by_mail, id=uuid4())
    service.answers = [(410, {})]
    for hours in range(3):
        tick(us.at() + timedelta(hours=hours) + SOON)
        tick(us.at() + timedelta(hours=hours) + 2 * SOON)
    assert (len(service.got), len(mailoutbox)) == (1, 1)


def test_a_hard_week_rests_until_ana_says_so(us, service):
    with clock.set_to(us.at() - timedelta(hours=3)):
        resting.begin_hard_week(by=us.us.ana, id=uuid4())
    for days in range(1, 12):
        tick(us.at(days) + SOON)
    assert set(Message.objects.values_list("kind", flat=True)) == {Kind.NOTICE}
    assert len(service.got) == 1
    with clock.set_to(us.at(12) - timedelta(hours=1)):
        resting.end_hard_week(by=us.us.ana)
    assert HardWeek.objects.get().ended_on == us.plan.starts + timedelta(12)
    tick(us.at(12) + SOON)
    assert len(service.got) == 2


def test_a_question_that_waited_for_the_network_does_not_come_once_the_hard_week_is_over(us, service):
    with clock.set_to(us.at() - timedelta(hours=3)):
        resting.begin_hard_week(by=us.us.ana, id=uuid4())
    service.answers = [(500, {})]
    tick(us.at(8) + SOON)
    with clock.set_to(us.at(8) + timedelta(minutes=1)):
        resting.end_hard_week(by=us.us.ana)
    tick(us.at(8) + timedelta(hours=3))
    assert became(Kind.NOTICE) == [Became.LET_GO]


def test_later_is_once_more_in_a_quarter_of_an_hour_unless_it_is_noted_meanwhile(us, service):
    tick(us.at() + SOON)
    with clock.set_to(us.at() + timedelta(minutes=1)):
        actions.snooze(by=us.us.ana.pk, reminder=us.reminder, id=uuid4())
    tick(us.at() + timedelta(minutes=10))
    assert len(service.got) == 1
    tick(us.at() + timedelta(minutes=17))
    assert len(service.got) == 2
    with clock.set_to(us.at() + timedelta(minutes=20)):
        actions.snooze(by=us.us.ana.pk, reminder=us.reminder, id=uuid4())
        a_noted_day(us.us, us.plan, us.plan.starts + timedelta(1))
    tick(us.at() + timedelta(minutes=40))
    assert len(service.got) == 2


def test_three_times_later_is_enough_and_two_taps_at_once_are_one(us):
    for later in range(3):
        with clock.set_to(us.at() + later * timedelta(minutes=16)):
            for _ in range(2):
                actions.snooze(by=us.us.ana.pk, reminder=us.reminder, id=uuid4())
    assert Message.objects.filter(kind=Kind.LATER).count() == 3
    with clock.set_to(us.at() + timedelta(hours=1)), pytest.raises(LaterIsEnough):
        actions.snooze(by=us.us.ana.pk, reminder=us.reminder, id=uuid4())


def test_a_clock_that_was_off_for_days_sends_none_of_the_old_ones(us, service):
    tick(us.at(4) + timedelta(hours=5))
    assert service.got == []
    tick(us.at(5) + SOON)
    assert len(service.got) == 1


def test_who_moves_hears_it_at_eight_over_there(us, service):
    with clock.set_to(us.at() - timedelta(hours=4)):
        persons.move(by=us.us.ana.pk, person=us.us.ana, zone="America/New_York")
    tick(us.at() + SOON)
    assert service.got == []
    there = (us.at()).astimezone(ZoneInfo("America/New_York")).replace(hour=8)
    tick(there + SOON)
    assert len(service.got) == 1


def test_a_stranger_sees_nothing(us, service):
    browser = browser_of(us.us.bo)
    for path in ("/reminders", f"/plans/{us.plan.id}/remind", "/reminders/paper"):
        assert browser.get(path).status_code == 404
    assert browser.post(f"/reminders/{us.reminder.id}/stop").status_code == 404
    tick(us.at() + SOON)
    assert Receipt.objects.count() == 1
