"""What has grown: points with their reasons, the week, levels, and a switch for each."""

from dataclasses import replace
from datetime import timedelta

import pytest

import cast
from playing import agree_play
from stepwell.ground.diary.facts import Outcome
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Element, Level
from years import many_days

pytestmark = pytest.mark.django_db


def shown(browser) -> str:
    return browser.get("/progress").content.decode()


def test_it_works() -> None:
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(3))
    agree_play(us, starts=today - timedelta(3))
    browser = cast.browser_of(us.ana)
    assert "Ready when you are" in shown(browser)
    cast.a_noted_day(us, plan, guess=7, before=4)
    cast.a_noted_day(us, plan, today - timedelta(1), outcome=Outcome.NOT_TODAY, in_the_way="no_time")
    card = browser.get("/progress").context["card"]
    assert card.points.total == 6
    assert sum(row.points for row in card.points.by_rule) == 6
    assert sum(row.points for row in card.points.days) + card.points.earlier == 6
    said = shown(browser)
    assert "Why 6?" in said
    assert "See the moment when it would help" in said


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    for nobody in (us.bo, us.dee, cast.a_stranger()):
        assert cast.browser_of(nobody).get("/progress").status_code == 404


def test_off_and_on_in_one_step_and_nothing_is_lost() -> None:
    us = cast.clinic_with()
    plan = cast.a_plan(us)
    agree_play(us)
    cast.a_noted_day(us, plan)
    browser = cast.browser_of(us.ana)
    before = browser.get("/progress").context["card"]
    browser.post("/progress/switch", {"element": "points", "on": "0"})
    off = browser.get("/progress").context["card"]
    assert off.points is None
    assert off.levels
    cast.a_noted_day(us, cast.a_plan(us, practice="five-minute-start"))
    browser.post("/progress/switch", {"element": "points", "on": "1"})
    assert browser.get("/progress").context["card"].points.total > before.points.total


def test_without_an_agreement_there_is_the_week_and_nothing_is_counted() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    cast.a_plan(us, practice="just-talk", shape=replace(cast.AGREED, days_a_week=0, weekdays=frozenset()))
    assert "Nothing is asked of you this week" in shown(browser)
    plan = cast.a_plan(us)
    assert "any size lights a step" in shown(browser)
    cast.a_noted_day(us, plan)
    card = browser.get("/progress").context["card"]
    assert (card.points, card.holds, card.levels, card.switches) == (None, (), (), ())
    assert browser.post("/progress/switch", {"element": "points", "on": "1"}).status_code == 409


def test_after_a_gap_a_kind_face_and_the_fullest_week_stays() -> None:
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(20))
    agree_play(us, starts=today - timedelta(20))
    cast.a_noted_day(us, plan, today - timedelta(12))
    browser = cast.browser_of(us.ana)
    assert "Nothing is lost" in shown(browser)
    cast.a_noted_day(us, plan)
    said = shown(browser)
    assert "You came back" in said
    assert "Your fullest week" in said


def test_where_pressure_got_in_the_way_a_way_out_comes_first() -> None:
    us = cast.clinic_with()
    plan, today = cast.a_plan(us, starts=cast.today_of(us) - timedelta(3)), cast.today_of(us)
    agree_play(us)
    for ago, way in ((0, "shame"), (1, "no_time"), (2, "made_worse")):
        assert "no counting for a while" not in shown(cast.browser_of(us.ana))
        told = {"outcome": Outcome.NOT_TODAY, "in_the_way": way}
        cast.a_noted_day(us, plan, today - timedelta(ago), **told)
    browser = cast.browser_of(us.ana)
    assert "no counting for a while" in shown(browser)
    for element in Element:
        browser.post("/progress/switch", {"element": element, "on": "0"})
    assert "no counting for a while" not in shown(browser)


def test_a_phone_takes_along_what_is_switched_on() -> None:
    us = cast.clinic_with()
    plan, today = cast.a_plan(us), cast.today_of(us)
    agree_play(us)
    cast.a_noted_day(us, plan)
    browser = cast.browser_of(us.ana)
    told = browser.get("/along").json()["grown"]
    assert told["days"][today.isoformat()] == "done"
    assert sum(row["points"] for row in told["points"]["rules"]) == told["points"]["total"] > 0
    assert sorted(told["aims"].values()) == [3, 3]
    assert (told["levels"][0]["next"], told["holds"][0]["name"]) == ("Notice", "New")
    for element in Element:
        browser.post("/progress/switch", {"element": element, "on": "0"})
    off = browser.get("/along").json()["grown"]
    assert (off["points"], off["levels"], off["holds"], set(off["aims"].values())) == (None, [], [], {0})
    assert off["days"] == told["days"]


def test_a_level_stays() -> None:
    us = cast.clinic_with()
    plan = cast.a_plan(us)
    agree_play(us)
    for level in (Level.DO, Level.NOTICE):
        game.agree_level(
            by=us.bo.pk, pair=us.pair, practice=plan.practice, level=level, meeting=None, on=cast.today_of(us)
        )
    [card] = cast.browser_of(us.ana).get("/progress").context["card"].levels
    assert (card.level, card.next) == ("Do", "Use")


def test_three_years_cost_no_more_questions(django_assert_max_num_queries) -> None:
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(3 * 365))
    agree_play(us, starts=today - timedelta(3 * 365))
    browser = cast.browser_of(us.ana)

    def points() -> int:
        browser.get("/me/copy")
        with django_assert_max_num_queries(19):
            return browser.get("/progress").context["card"].points.total

    assert points() == 0
    many_days(us, plan)
    assert points() > 3 * 365
