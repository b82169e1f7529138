"""How far a reward is on Today, its switch, and what a trusted person may bring."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest

import cast
from coins import INSIDE, OUTSIDE, an_experiment
from joys import MATTERS, WALK, a_reward, a_value
from playing import agree_play
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Noted, Outcome
from stepwell.ground.diary.queries import histories
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.rewards.ahead import bring_cards
from stepwell.kit import clock
from stepwell.strategies.reward.queries import with_days
from stepwell.strategies.reward.rules import counted, progress
from years import many_days

pytestmark = pytest.mark.django_db


class Ana:
    def __init__(self, ago: int = 3) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(ago))
        self.reward = a_reward(self.us, a_value(self.us, MATTERS), starts=self.today - timedelta(ago))
        self.browser = cast.browser_of(self.us.ana)

    def practised(self, *ago: int, **told: object):
        kept = [cast.a_noted_day(self.us, self.plan, self.today - timedelta(n), **told) for n in ago]
        return kept[-1].id

    def sees(self, page: str) -> str:
        return self.browser.get(page).content.decode()

    def switches(self, on: str) -> None:
        self.browser.post("/progress/switch", {"element": "rewards", "on": on})

    def bring(self, *chosen: object):
        return bring_cards([self.us.pair], self.today, chosen or None)


def test_it_works() -> None:
    ana = Ana()
    assert "Any 4 of 7 days. Ready when you are." in ana.sees("/today")
    ana.practised(0, 2)
    assert "2 of 4 days" in ana.sees("/today")
    ana.practised(1, 3)
    assert "Enjoy it whenever you like" in ana.sees("/today")


def test_off_and_on_in_one_press_and_nothing_is_lost() -> None:
    ana = Ana()
    ana.practised(0, 2)
    for _ in range(2):
        ana.switches("0")
    assert not [page for page in ("/today", "/rewards", "/progress") if WALK.text in ana.sees(page)]
    assert "Switch them on" in ana.sees("/rewards")
    assert (
        "switched rewards off"
        in cast.browser_of(ana.us.bo).get(f"/pairs/{ana.us.pair.id}/rewards").content.decode()
    )
    ana.practised(1, 3)
    ana.switches("1")
    assert "It is open" in ana.sees("/today")


def test_a_stranger_switches_nothing() -> None:
    ana = Ana()
    for nobody in (ana.us.bo, ana.us.dee, cast.a_stranger()):
        told = {"element": "rewards", "on": "0"}
        assert cast.browser_of(nobody).post("/progress/switch", told).status_code == 404
    assert WALK.text in ana.sees("/today")


def test_a_trusted_person_may_bring_what_is_open_and_chosen() -> None:
    ana = Ana()
    assert ana.bring() == ()
    ana.practised(0, 1, 2, 3)
    [card] = ana.bring()
    assert vars(card) == {"id": ana.reward.id, "words": WALK.text}
    assert ana.bring(ana.plan.id) == ()
    assert ana.bring(ana.reward.id) == (card,)
    ana.switches("0")
    assert ana.bring() == ()
    ana.switches("1")
    ana.browser.post(f"/rewards/{ana.reward.id}/enjoyed", {"id": ana.plan.id})
    assert ana.bring() == ()


def test_the_days_are_those_of_the_diary() -> None:
    """Done, smaller, a step of it; not a day that was corrected."""
    ana = Ana(ago=9)
    ana.practised(9, 6)
    ana.practised(8, outcome=Outcome.NOT_TODAY)
    ana.practised(7, outcome=Outcome.SMALLER)
    ana.practised(5, outcome=Outcome.NOT_TODAY, steps=("first",))
    wrong = ana.practised(1)
    ana.practised(1, outcome=Outcome.REST, follows=wrong)
    pairs = [ana.us.pair.id]
    told = counted(histories(plans_of(pairs), ana.today).values())
    assert [one.days for _, one in with_days(pairs, ana.today)] == [told]
    assert sorted((ana.today - day).days for day in told) == [5, 6, 7, 9]


def test_what_is_open_stays_open_when_a_day_is_corrected(django_assert_num_queries) -> None:
    ana = Ana()
    wrong = ana.practised(3, 2, 1, 0)
    corrects(ana, wrong, ana.today, timedelta(0), Outcome.NOT_TODAY)
    with django_assert_num_queries(3):
        [(one, days)] = with_days([ana.us.pair.id], ana.today)
    so_far = progress(one, days, ana.today)
    assert (so_far.days, so_far.opened_on) == (3, ana.today)
    assert "Enjoy it whenever you like" in ana.sees("/today")
    assert ana.browser.post(f"/rewards/{ana.reward.id}/enjoyed", {"id": ana.plan.id}).status_code == 302


def corrects(ana: Ana, wrong: object, day: date, noted: timedelta, outcome: Outcome) -> None:
    """It arrives a minute from now, and was written so long before or after this moment."""
    at = clock.now() + noted
    with clock.set_to(clock.now() + timedelta(minutes=1)):
        note = Noted(uuid4(), ana.plan.id, day, outcome, at, follows=wrong)
        diary.note(by=ana.us.ana, plan=ana.plan, noted=note)


def test_what_is_open_stays_open_when_a_correction_was_written_before_and_comes_late() -> None:
    """On a phone without a network; meanwhile the last days were noted on another one."""
    ana = Ana()
    wrong = ana.practised(3)
    ana.practised(2, 1, 0)
    three_days = ana.today - timedelta(3)
    corrects(ana, wrong, three_days, timedelta(hours=-60), Outcome.NOT_TODAY)
    [(one, days)] = with_days([ana.us.pair.id], ana.today)
    so_far = progress(one, days, ana.today)
    assert (so_far.days, so_far.opened_on) == (3, ana.today)


def test_a_day_that_was_meant_to_be_another_counts_there_and_closes_nothing() -> None:
    ana = Ana(ago=20)
    wrong = ana.practised(15)
    ana.practised(14, 13, 12)
    corrects(ana, wrong, ana.today, timedelta(0), Outcome.DONE)
    pairs = [ana.us.pair.id]
    [(one, days)] = with_days(pairs, ana.today)
    assert days.days == counted(histories(plans_of(pairs), ana.today).values())
    assert (ana.today in days.days, ana.today - timedelta(15) in days.days) == (True, False)
    assert progress(one, days, ana.today).opened_on == ana.today - timedelta(12)


def test_a_note_of_another_practice_corrects_nothing() -> None:
    ana = Ana(ago=4)
    first, wrong = ana.practised(3, 2, 1, 0), ana.practised(4)
    ana.practised(4, outcome=Outcome.REST, follows=wrong)
    other = cast.a_plan(ana.us, starts=ana.today, practice="three-breaths")
    cast.a_noted_day(ana.us, other, ana.today, outcome=Outcome.NOT_TODAY, follows=first)
    pairs = [ana.us.pair.id]
    [(_, days)] = with_days(pairs, ana.today)
    assert days.days == counted(histories(plans_of(pairs), ana.today).values())
    assert len(days.days) == 4


def test_nothing_closes_and_no_point_goes_on_a_day_that_is_young_once_more() -> None:
    """Noted in the east, looked at after a flight over the date line."""
    ana = Ana()
    agree_play(ana.us, starts=ana.today - timedelta(3))
    ana.practised(3, 2, 1, 0)
    total = re.findall(r"Why \d+\?", ana.sees("/progress"))
    with clock.set_to(clock.now() - timedelta(1)):
        ana.browser = cast.browser_of(ana.us.ana)
        assert "Enjoy it whenever you like" in ana.sees("/today")
        assert re.findall(r"Why \d+\?", ana.sees("/progress")) == total != []


def test_three_years_cost_no_more_questions(django_assert_max_num_queries) -> None:
    ana = Ana(ago=3 * 365)
    many_days(ana.us, ana.plan)
    ana.sees("/today")
    with django_assert_max_num_queries(15):
        assert "It stays open." in ana.sees("/today")
    with django_assert_max_num_queries(13):
        assert "stays open" in ana.sees("/rewards")


def test_a_phone_takes_along_how_far_it_is_and_the_coin_of_today_alone() -> None:
    ana = Ana(ago=20)
    one = an_experiment(ana.us, ana.plan, ago=3)
    ana.practised(1, 2)
    told = ana.browser.get("/along").json()
    assert told["rewards"] == [f"{WALK.text}: 2 of 4 days, in the last 7."]
    assert told["coin"]["words"] == {"A": INSIDE, "B": OUTSIDE}[one.drawn[ana.today]]
    assert [str(told).count(way) for way in (INSIDE, OUTSIDE)] == [1, 1]
