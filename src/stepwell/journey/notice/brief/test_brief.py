"""The therapist's page of a client: what is shared, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from on_screen import words_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.people.actions import consents, persons
from stepwell.ground.people.facts import Agreed
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.trail.queries import looks_at, marks_about
from stepwell.kit import tone

pytestmark = pytest.mark.django_db
AT_MOST = 29


def page(us, person=None):
    return cast.browser_of(person or us.bo).get(f"/pairs/{us.pair.id}")


def a_lived_fortnight(**with_it):
    us = cast.clinic_with(**with_it)
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(14))
    for ago in range(14, 2, -2):
        cast.a_noted_day(us, plan, today - timedelta(ago), guess=8, actual=5, useful=6, useful_word="calm")
    return us, plan, today


def test_it_works():
    us, _, _ = a_lived_fortnight()
    said = page(us).content.decode()
    assert "6 guesses. 6 times it came out lower than expected. Usually by about 3." in said
    assert "How much will you enjoy it?" in said
    assert "See the numbers" in said
    assert "after the kettle clicks" in said
    assert "Start a session" in said


def test_guess_and_what_happened_come_first():
    us, _, _ = a_lived_fortnight()
    said = page(us).content.decode()
    places = [
        said.index(word)
        for word in ("Guess and what happened", "Ana shares", "How useful", "What you agreed")
    ]
    assert places == sorted(places)


def test_under_five_guesses_nothing_is_counted():
    us = cast.clinic_with()
    cast.a_noted_day(us, cast.a_plan(us), guess=8, actual=3)
    assert "1 guess so far. From 5 guesses on, we count how they turned out." in page(us).content.decode()


def test_only_shared_words_are_read():
    us, plan, today = a_lived_fortnight()
    cast.a_noted_day(
        us,
        plan,
        today,
        words="the kettle sang <b>to</b> me 🌿 שלום",
        share=True,
        useful=9,
        useful_word="warm",
    )
    cast.a_noted_day(us, plan, today - timedelta(1), words="a secret of mine")
    said = page(us).content.decode()
    assert "the kettle sang &lt;b&gt;to&lt;/b&gt; me 🌿 שלום" in said
    assert "warm" in said
    assert "a secret of mine" not in said
    assert "calm" not in said


def test_a_diary_that_is_kept_private_stays_so():
    us, plan, today = a_lived_fortnight()
    cast.a_noted_day(us, plan, today, words="shared before", share=True)
    consents.take_back(by=us.ana, kind=Agreed.SHOW_PRACTICE)
    said = page(us).content.decode()
    assert "keeps the diary to themselves" in said
    assert "shared before" not in said
    assert "guesses" not in said
    assert "What you agreed" in said


def test_quiet_days_are_unknown_and_nobody_is_a_per_cent():
    us, _, _ = a_lived_fortnight()
    said = page(us).content.decode()
    text = said.split("<main", 1)[1]
    assert "quiet day" in text
    assert "nothing noted" in text
    assert tone.blame(words_of(page(us))) == []
    for word in ("per cent", "percent", "streak", "score"):
        assert word not in text.lower()


def test_a_rest_day_is_a_landing_and_not_this_time_is_noted():
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(7))
    cast.a_noted_day(us, plan, today - timedelta(1), outcome=Outcome.REST)
    cast.a_noted_day(us, plan, today, outcome=Outcome.NOT_TODAY)
    said = page(us).content.decode()
    assert "a rest day" in said
    assert "noted: not this time" in said


def test_each_opening_leaves_one_mark_that_ana_can_see():
    us, _, _ = a_lived_fortnight()
    browser = cast.browser_of(us.bo)
    for _time in range(2):
        browser.get(f"/pairs/{us.pair.id}")
    looks = looks_at(us.ana.pk)
    assert [(look.by, look.about) for look in looks] == [(us.bo.pk, "client")] * 2


def test_looking_writes_nothing_but_the_mark():
    us, _, _ = a_lived_fortnight()
    browser = cast.browser_of(us.bo)
    browser.get(f"/pairs/{us.pair.id}")
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/pairs/{us.pair.id}")
    writes = [q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert all("trail_" in sql for sql in writes)
    assert len(asked) <= AT_MOST


def test_a_next_session_is_arranged():
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    day = cast.today_of(us) + timedelta(3)
    answer = browser.post(f"/pairs/{us.pair.id}/arrange", {"at": f"{day}T10:15"}, follow=True)
    assert "10:15" in answer.content.decode()


@pytest.mark.parametrize("at", ["", "soon", "2001-01-01T10:00", "9999-12-31T23:59"])
def test_a_session_that_cannot_be_is_asked_again_kindly(at):
    us = cast.clinic_with()
    before = len(marks_about(us.ana.pk))
    answer = cast.browser_of(us.bo).post(f"/pairs/{us.pair.id}/arrange", {"at": at})
    assert answer.status_code == 422
    assert tone.blame(words_of(answer)) == []
    assert len(marks_about(us.ana.pk)) == before


def test_a_stranger_sees_nothing():
    us, _, _ = a_lived_fortnight()
    for person in (cast.a_stranger(), cast.a_colleague(us), us.dee, us.ana):
        assert page(us, person).status_code == 404
        arranged = cast.browser_of(person).post(f"/pairs/{us.pair.id}/arrange", {"at": "2030-01-01T10:00"})
        assert arranged.status_code == 404


def test_when_the_work_together_ends_the_page_is_gone():
    us, _, _ = a_lived_fortnight()
    persons.end_pair(by=us.bo.pk, pair=us.pair.id)
    assert page(us).status_code == 404


def test_how_ready_is_drawn_through_all_the_times_it_was_agreed():
    us = cast.clinic_with()
    today, title = cast.today_of(us), "How ready they felt, each time it changed"
    first = cast.a_plan(us, starts=today - timedelta(20), shape=replace(cast.AGREED, readiness=8))
    cast.a_plan(us, starts=today - timedelta(9), shape=first.shape, follows=first.id)
    assert title not in words_of(page(us))
    now = next(one for one in plans_of([us.pair.id]) if one.follows == first.id)
    cast.a_plan(us, starts=today - timedelta(3), shape=replace(cast.AGREED, readiness=5), follows=now.id)
    said = words_of(page(us))
    assert title in said
    assert "2 ratings: 8 at first, 5 now." in said
