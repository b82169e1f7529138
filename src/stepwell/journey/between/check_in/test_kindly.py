"""Strange taps and words, yesterday, whom to show it to, and what a stranger sees."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

import cast
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
RIGHT_TO_LEFT = "שלום 🌿 مرحبا"


@pytest.mark.parametrize("sent", [{"outcome": "flew"}, {"day": "soon"}, {"id": "1"}, {"start": "x"}])
def test_a_tap_we_cannot_read_is_answered_kindly(ana: Any, sent: dict[str, str]) -> None:
    answer = ana.tap(**{"outcome": "done", **sent})
    assert answer.status_code == 422
    assert ana.entry is None


@pytest.mark.parametrize("away", [3, -4, -40])
def test_a_day_to_come_or_long_past_is_refused_kindly(ana: Any, away: int) -> None:
    assert ana.tap("done", day=(ana.today + timedelta(away)).isoformat()).status_code == 422


def test_too_many_words_are_all_still_there(ana: Any) -> None:
    path, words = ana.tap("done").url, "é" * 10_007
    answer = ana.more(path, words=words, actual="4")
    assert answer.status_code == 422
    said = answer.content.decode()
    assert words in said
    assert "7 letters more" in said


def test_strange_letters_are_kept_and_control_letters_left_out(ana: Any) -> None:
    ana.more(ana.tap("done").url, words=f"a\x00b {RIGHT_TO_LEFT}", actual="")
    assert ana.words() == f"ab {RIGHT_TO_LEFT}"
    said = ana.browser.get(f"/entries/{ana.entry.id}").content.decode()
    assert RIGHT_TO_LEFT in said


def test_words_that_look_like_a_page_stay_words(ana: Any) -> None:
    ana.more(ana.tap("done").url, words="<script>alert(1)</script>")
    assert "<script>alert" not in ana.browser.get("/entries").content.decode()


def test_words_after_two_days_are_not_lost_either(ana: Any) -> None:
    path = ana.tap("done").url
    with clock.set_to(clock.now() + timedelta(4)):
        answer = ana.more(path, words="Late thoughts.")
    assert answer.status_code == 422
    assert "Late thoughts." in answer.content.decode()


def test_yesterday_is_noted_as_later(ana: Any) -> None:
    yesterday = ana.today - timedelta(1)
    said = ana.browser.get(f"/plans/{ana.plan.id}/yesterday").content.decode()
    assert yesterday.isoformat() in said
    path = ana.tap("done", day=yesterday.isoformat()).url
    assert "noted later" in ana.browser.get(path).content.decode()
    assert ana.history.entries[yesterday].late


def test_a_plan_without_a_yesterday_leads_to_today() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    assert cast.browser_of(clinic.ana).get(f"/plans/{plan.id}/yesterday").url == "/today"


def test_words_are_shared_and_taken_back_one_day_at_a_time(ana: Any) -> None:
    ana.more(ana.tap("done").url, words="Mine.")
    assert not ana.entry.shared
    ana.browser.post(f"/entries/{ana.entry.id}/share")
    assert ana.entry.shared
    ana.browser.post(f"/entries/{ana.entry.id}/unshare")
    assert not ana.entry.shared


def test_a_former_page_leads_to_the_words_that_count(ana: Any) -> None:
    first = ana.tap("done").url
    ana.more(first, words="Newer.")
    assert "Newer." in ana.browser.get(first.removesuffix("/more")).content.decode()


def test_my_days_are_paged_and_cost_the_same_however_many(ana: Any, django_assert_max_num_queries) -> None:
    cast.a_noted_day(ana.clinic, ana.plan, ana.today - timedelta(1), words="Only I know.")
    for ago in range(2, 7):
        cast.a_noted_day(ana.clinic, ana.plan, ana.today - timedelta(ago))
    ana.browser.get("/entries")
    with django_assert_max_num_queries(12):
        said = ana.browser.get("/entries").content.decode()
    assert "Only I know." in said
    assert "only you" in said
    assert ana.browser.get("/entries?page=999").status_code == 200


def test_a_stranger_sees_nothing(ana: Any) -> None:
    start = ana.start()
    ana.tap("done", start=start)
    entry = ana.entry.id
    looked = (
        f"/starts/{start}",
        f"/plans/{ana.plan.id}/yesterday",
        f"/entries/{entry}",
        f"/entries/{entry}/more",
    )
    pressed = (f"/plans/{ana.plan.id}/note", f"/entries/{entry}/more", f"/entries/{entry}/share")
    for nobody in (ana.clinic.bo, cast.a_client(ana.clinic.bo, "Eve"), cast.a_stranger(), ana.clinic.dee):
        browser = cast.browser_of(nobody)
        assert {browser.get(path).status_code for path in looked} == {404}
        assert {browser.post(path, {"id": uuid4()}).status_code for path in pressed} == {404}


def test_one_more_page_costs_few_questions(ana: Any, django_assert_max_num_queries) -> None:
    start = ana.start(guess="4")
    path = ana.tap("done", start=start).url
    with django_assert_max_num_queries(12):
        ana.browser.get(f"/starts/{start}")
    with django_assert_max_num_queries(13):
        ana.browser.get(path)
