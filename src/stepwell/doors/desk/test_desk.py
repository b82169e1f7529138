"""The desk: who is next, what asks for a look, and nothing that ranks anybody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from on_screen import words_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import persons
from stepwell.ground.people.queries import open_pairs
from stepwell.kit import clock, tone

pytestmark = pytest.mark.django_db
AT_MOST = 14


def page(person, path="/desk"):
    return cast.browser_of(person).get(path)


def test_it_works():
    us = cast.clinic_with()
    cast.a_plan(us)
    said = words_of(page(us.bo))
    assert "Ana" in said
    assert "One small thing that matters" in said
    assert "Nothing noted yet" in said


def test_an_empty_desk_says_what_to_do():
    us = cast.clinic_with()
    said = words_of(page(cast.a_colleague(us)))
    assert "Your desk is clear" in said
    assert "Ana" not in said


def test_the_next_session_comes_first():
    us = cast.clinic_with()
    kit = cast.a_client(us.bo, "Kit")
    later, sooner = (clock.now() + timedelta(days) for days in (3, 1))
    pair_of = {pair.client.id: pair for pair in open_pairs(us.bo.pk)}
    meetings.arrange(by=us.bo.pk, pair=pair_of[us.ana.pk], at=later)
    meetings.arrange(by=us.bo.pk, pair=pair_of[kit.pk], at=sooner)
    said = words_of(page(us.bo))
    assert said.index("Kit") < said.index("Ana")
    assert "Tomorrow" in said


def test_without_a_session_whoever_asks_for_a_look_lies_on_top():
    us = cast.clinic_with()
    for name in ("Kit", "Mo"):
        cast.a_client(us.bo, name)
    assert [card.name for card in page(us.bo).context["desk"].later] == ["Ana", "Kit", "Mo"]
    meetings.arrange(by=us.bo.pk, pair=us.pair, at=clock.now() + timedelta(1))
    [pair] = open_pairs(cast.a_client(us.bo, "Noor").pk)
    cast.a_plan(replace(us, pair=pair), starts=cast.today_of(us) - timedelta(12))
    desk = page(us.bo).context["desk"]
    assert [card.name for card in desk.next] == ["Ana"]
    assert [card.name for card in desk.later] == ["Noor", "Kit", "Mo"]


def test_little_use_twice_and_a_quiet_while_ask_for_a_look():
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(12))
    for ago in (11, 10):
        cast.a_noted_day(us, plan, today - timedelta(ago), useful=2)
    said = page(us.bo).content.decode()
    assert "Of little use twice" in said
    assert "Quiet since" in said


def test_a_day_of_not_this_time_is_as_good_as_any():
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(12))
    cast.a_noted_day(us, plan, today - timedelta(1), outcome=Outcome.NOT_TODAY)
    said = page(us.bo).content.decode()
    assert "Noted yesterday" in said
    assert "Quiet since" not in said


def test_a_diary_that_is_kept_private_is_not_spoken_of():
    us = cast.clinic_with(shows=False)
    plan = cast.a_plan(us)
    cast.a_noted_day(us, plan, useful=1)
    said = page(us.bo).content.decode()
    assert "Keeps the diary to themselves" in said
    assert "Noted" not in said


def test_no_word_blames_and_nobody_is_a_per_cent():
    us = cast.clinic_with()
    cast.a_plan(us, starts=cast.today_of(us) - timedelta(30))
    answer = page(us.bo)
    said = answer.content.decode()
    assert tone.blame(words_of(answer)) == []
    assert "%" not in said


def test_a_stranger_sees_nothing():
    us = cast.clinic_with()
    assert page(us.ana).status_code == page(us.dee).status_code == 404
    assert "Ana" not in words_of(page(cast.a_stranger()))


def test_an_ended_pair_has_left_the_desk():
    us = cast.clinic_with()
    persons.end_pair(by=us.bo.pk, pair=us.pair.id)
    assert "Ana" not in words_of(page(us.bo))


def test_forty_clients_with_long_histories_ask_few_questions():
    us = cast.clinic_with()
    for n in range(8):
        cast.a_client(us.bo, f"Client {n}")
    today = cast.today_of(us)
    for pair in open_pairs(us.bo.pk):
        here = cast.Cast(us.clinic, us.bo, us.ana, us.dee, pair)
        for back in (900, 200, 60):
            cast.a_plan(here, starts=today - timedelta(back))
    browser = cast.browser_of(us.bo)
    browser.get("/desk")
    with CaptureQueriesContext(connection) as asked:
        assert browser.get("/desk").status_code == 200
    assert len(asked) <= AT_MOST, [query["sql"][:120] for query in asked]


def test_an_invitation_is_shown_once_with_a_picture_and_a_code():
    us = cast.clinic_with()
    answer = cast.browser_of(us.bo).post("/desk/invite")
    said = answer.content.decode()
    assert "<svg" in said
    assert "style=" not in said
    assert "/join/" in said
    assert "no-store" in answer["Cache-Control"]
    opened = cast.browser_of(cast.a_colleague(us)).get("/desk/invite")
    assert (opened.status_code, opened.url) == (302, "/desk")


def test_an_invitation_says_until_when_on_the_therapist_s_own_clock():
    us = cast.clinic_with()
    with clock.set_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC)):
        said = cast.browser_of(us.bo).post("/desk/invite").content.decode()
    assert "Open until Thursday, 26 November, 10:30." in said


def test_a_new_phone_lets_the_same_client_in():
    us = cast.clinic_with()
    said = cast.browser_of(us.bo).post(f"/pairs/{us.pair.id}/invite").content.decode()
    assert "A new phone for Ana" in said
    assert cast.browser_of(cast.a_colleague(us)).post(f"/pairs/{us.pair.id}/invite").status_code == 404


def test_only_therapists_invite_clients():
    us = cast.clinic_with()
    for person in (us.ana, us.dee):
        assert cast.browser_of(person).post("/desk/invite").status_code == 404
