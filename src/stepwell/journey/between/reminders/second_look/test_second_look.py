"""Ana's reminder rings at eight. After two thin weeks one card asks whether that still fits."""

from datetime import time, timedelta
from uuid import uuid4

import pytest

import cast
from reminded import EVERY_DAY_BUT_ONE, TEA
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder import resting
from stepwell.ground.reminder.access import own_reminder
from stepwell.ground.reminder.facts import Chose
from stepwell.ground.reminder.queries import reminders_of
from stepwell.ground.reminder.second_look import every_second_look
from stepwell.kit import clock
from stepwell.kit.days import begins

pytestmark = pytest.mark.django_db
ASKS = "Does 08:00 still fit?"


class Ana:
    """Ana, with a reminder that is as old as it has to be; `practised` days of the last two weeks."""

    def __init__(self, practised: int = 2, age: int = 15) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, shape=EVERY_DAY_BUT_ONE, starts=self.today - timedelta(20))
        noon = begins(calendar_of(self.us.ana.pk), self.today - timedelta(age)) + timedelta(hours=8)
        with clock.set_to(noon):
            reminders.begin(by=self.us.ana.pk, plan=self.plan, wish=TEA, id=uuid4())
        for ago in range(2, 2 + practised):
            cast.a_noted_day(self.us, self.plan, self.today - timedelta(ago))
        cast.a_noted_day(self.us, self.plan, self.today - timedelta(1))
        self.phone = cast.browser_of(self.us.ana)

    @property
    def page(self) -> str:
        return cast.browser_of(self.us.ana).get("/today").content.decode()

    @property
    def reminder(self):
        return reminders_of(self.us.ana.pk)[0]

    def says(self, chose: str, **more: object):
        path = f"/reminders/{self.reminder.id}/time"
        return cast.browser_of(self.us.ana).post(path, {"id": uuid4(), "chose": chose, **more})


def test_it_works() -> None:
    """Thin weeks, another time on trial, and back again, each only because Ana says so."""
    ana = Ana()
    assert ASKS in ana.page
    assert "In two weeks with 08:00: a step on 3 of the 12 days you agreed on." in ana.page
    assert ana.says("moved", at="18:00").url == "/today"
    assert (ana.reminder.wish.at, ana.reminder.wish.says) == (time(18), TEA.says)
    assert "still fit?" not in ana.page
    with clock.set_to(clock.now() + timedelta(14)):
        assert "Does 18:00 still fit?" in ana.page
        assert "In two weeks with 08:00: a step on 3 of the 12 days you agreed on." in ana.page
        ana.says("back")
        assert ana.reminder.wish.at == time(8)
    with clock.set_to(clock.now() + timedelta(30)):
        assert "still fit?" not in ana.page
    told = [(one.at, one.done, one.of, one.chose) for one in every_second_look(ana.us.ana.pk)]
    assert told == [(time(8), 3, 12, Chose.MOVED), (time(18), 0, 12, Chose.BACK)]


@pytest.mark.parametrize(("practised", "age"), [(7, 15), (2, 13)])
def test_good_weeks_and_young_ones_ask_nothing(practised, age) -> None:
    assert ASKS not in Ana(practised, age).page


def test_later_on_two_days_asks_also_in_good_weeks() -> None:
    ana = Ana(practised=8)
    for ago in (3, 2):
        with clock.set_to(clock.now() - timedelta(ago)):
            reminders.snooze(by=ana.us.ana.pk, reminder=own_reminder(ana.us.ana, ana.reminder.id), id=uuid4())
    assert "You pressed “later” on 2 days." in ana.page


def test_a_week_of_rest_says_nothing_about_a_time() -> None:
    ana = Ana()
    with clock.set_to(clock.now() - timedelta(9)):
        resting.begin_hard_week(by=ana.us.ana, id=uuid4())
    with clock.set_to(clock.now() - timedelta(4)):
        resting.end_hard_week(by=ana.us.ana)
    assert ASKS not in ana.page


def test_kept_it_is_let_be_for_four_weeks_and_no_reminder_is_none() -> None:
    ana, tap = Ana(), uuid4()
    for _ in range(2):
        ana.says("kept", id=tap)
    assert len(every_second_look(ana.us.ana.pk)) == 1
    assert ASKS not in ana.page
    with clock.set_to(clock.now() + timedelta(28)):
        assert ASKS in ana.page
        ana.says("stopped")
    assert reminders_of(ana.us.ana.pk) == []


@pytest.mark.parametrize("wrong", [{"chose": "moved"}, {"chose": "moved", "at": "noon"}, {"chose": "owl"}])
def test_what_is_not_clear_is_asked_once_more(wrong) -> None:
    ana = Ana()
    assert ana.says(**wrong).status_code == 422
    assert ana.reminder.wish.at == time(8)


def test_a_stranger_sees_nothing() -> None:
    ana = Ana()
    for nobody in (ana.us.bo, cast.a_client(ana.us.bo, "Eve"), cast.a_stranger(), ana.us.dee):
        other = cast.browser_of(nobody)
        path = f"/reminders/{ana.reminder.id}/time"
        assert other.get(path).status_code == 404
        assert other.post(path, {"id": uuid4(), "chose": "stopped"}).status_code == 404
    assert ana.reminder.wish.at == time(8)
