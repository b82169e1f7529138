"""One practice, its first step, and one big button."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.formats import date_format

import cast
from stepwell.ground.diary import queries
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.library.facts import Size
from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting import actions as meetings
from stepwell.kit import clock
from years import many_days

pytestmark = pytest.mark.django_db


def shown(browser, path: str = "/today") -> str:
    return browser.get(path).content.decode()


def test_it_works() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    browser = cast.browser_of(clinic.ana)
    said = shown(browser)
    assert plan.practice.name in said
    assert plan.shape.cue in said
    assert "I started" in said
    form_id = uuid4()
    answer = browser.post(f"/plans/{plan.id}/start", {"id": form_id, "guess": "8", "before": ""})
    assert answer.url == f"/starts/{form_id}"
    start = queries.last_start(plan.id, cast.today_of(clinic))
    assert (start.guess, start.before, start.size) == (8, None, "S")


def test_a_stranger_sees_nothing() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    for nobody in (clinic.bo, cast.a_client(clinic.bo, "Eve"), cast.a_stranger()):
        answer = cast.browser_of(nobody).post(f"/plans/{plan.id}/start", {"id": uuid4()})
        assert answer.status_code == 404
    assert cast.browser_of(clinic.bo).get("/today").status_code == 404


def test_a_double_tap_starts_once_and_the_first_guess_stays() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    browser, form_id = cast.browser_of(clinic.ana), uuid4()
    first = browser.post(f"/plans/{plan.id}/start", {"id": form_id, "guess": "8"})
    again = browser.post(f"/plans/{plan.id}/start", {"id": form_id, "guess": "2"})
    assert first.url == again.url
    assert queries.last_start(plan.id, cast.today_of(clinic)).guess == 8


@pytest.mark.parametrize("sent", [{}, {"id": "x", "guess": "99"}, {"guess": "\x00", "before": "-1"}])
def test_nothing_strange_can_stop_a_start(sent: dict[str, str]) -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    assert cast.browser_of(clinic.ana).post(f"/plans/{plan.id}/start", sent).url.startswith("/starts/")


def test_without_a_plan_it_is_kind() -> None:
    assert "Nothing to do today" in shown(cast.browser_of(cast.clinic_with().ana))


def test_just_talk_says_when_you_meet_and_asks_for_nothing() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic, practice="just-talk", shape=replace(cast.AGREED, days_a_week=0))
    meetings.arrange(by=clinic.bo.pk, pair=clinic.pair, at=clock.now() + timedelta(3))
    browser = cast.browser_of(clinic.ana)
    said = shown(browser)
    assert "You meet on" in said
    assert "I started" not in said
    assert browser.post(f"/plans/{plan.id}/start", {"id": uuid4()}).status_code == 404


def test_a_noted_day_is_said_warmly() -> None:
    clinic = cast.clinic_with()
    cast.a_noted_day(clinic, cast.a_plan(clinic))
    said = shown(cast.browser_of(clinic.ana))
    assert "You did it." in said
    assert "add words" in said
    assert "Note it again" in said


def test_of_two_practices_the_open_one_comes_first_and_the_other_is_one_tap_away() -> None:
    clinic = cast.clinic_with()
    first = cast.a_plan(clinic)
    second = cast.a_plan(clinic, practice="five-minute-start")
    cast.a_noted_day(clinic, first)
    browser = cast.browser_of(clinic.ana)
    assert f'action="/plans/{second.id}/start"' in shown(browser)
    assert f"/today?plan={first.id}" in shown(browser)
    assert "You did it." in shown(browser, f"/today?plan={first.id}")
    assert f'action="/plans/{second.id}/start"' in shown(browser, "/today?plan=%00nobody")


def test_a_blank_yesterday_is_asked_once_and_only_when_it_was_invited() -> None:
    clinic = cast.clinic_with()
    today = cast.today_of(clinic)
    plan = cast.a_plan(clinic, starts=today - timedelta(3))
    browser = cast.browser_of(clinic.ana)
    assert "Yesterday is blank" in shown(browser)
    cast.a_noted_day(clinic, plan, today - timedelta(1), outcome=Outcome.NOT_TODAY)
    assert "Yesterday is blank" not in shown(browser)


def test_yesterday_is_not_asked_when_it_was_free() -> None:
    clinic = cast.clinic_with()
    today = cast.today_of(clinic)
    only_today = replace(cast.AGREED, days_a_week=1, weekdays=frozenset({today.weekday()}))
    cast.a_plan(clinic, starts=today - timedelta(8), shape=only_today)
    assert "Yesterday is blank" not in shown(cast.browser_of(clinic.ana))


def test_a_hard_week_is_one_tap_everything_is_tiny_and_its_end_is_seen() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic, shape=replace(cast.AGREED, size=Size.L))
    tiny, whole = (sized(plan.practice, size).say for size in (Size.S, Size.L))
    browser = cast.browser_of(clinic.ana)
    assert whole in shown(browser)
    tap = {"id": uuid4(), "back": "today"}
    assert browser.post("/hard-week", tap).url == browser.post("/hard-week", tap).url == "/today"
    said = shown(browser)
    assert tiny in said
    assert whole not in said
    assert f"A hard week, until {date_format(cast.today_of(clinic) + timedelta(7), 'l, j F')}" in said
    start = browser.post(f"/plans/{plan.id}/start", {"id": uuid4()}).url.rsplit("/", 1)[1]
    day = {"day": cast.today_of(clinic).isoformat()}
    browser.post(f"/plans/{plan.id}/note", {"id": uuid4(), "outcome": "done", "start": start, **day})
    assert queries.history(plan, cast.today_of(clinic)).entries[cast.today_of(clinic)].size == "S"
    with clock.set_to(clock.now() + timedelta(8)):
        late = cast.browser_of(clinic.ana)
        assert "It goes on until you say so" in shown(late)
        assert late.post("/hard-week/over", {"back": "today"}).url == "/today"
        assert "Your hard week is over" in shown(late)
    with clock.set_to(clock.now() + timedelta(9)):
        assert "Your hard week is over" in shown(cast.browser_of(clinic.ana))
    with clock.set_to(clock.now() + timedelta(10)):
        assert "hard week is over" not in shown(cast.browser_of(clinic.ana))


def test_three_years_of_entries_cost_no_more_questions(django_assert_max_num_queries) -> None:
    clinic = cast.clinic_with()
    today = cast.today_of(clinic)
    plan = cast.a_plan(clinic, starts=today - timedelta(3 * 365))
    cast.a_plan(clinic, practice="five-minute-start", starts=today - timedelta(9))
    many_days(clinic, plan)
    browser = cast.browser_of(clinic.ana)
    shown(browser)
    with django_assert_max_num_queries(14):
        answer = browser.get("/today")
    assert answer.status_code == 200
    assert len(answer.content) < 30_000
