"""Sam reads what Ana ticked, and nothing else can be learned from the page."""

import re
from dataclasses import fields
from datetime import timedelta
from itertools import combinations
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast, a_noted_day, a_plan, browser_of, clinic_with, today_of
from on_screen import words_of
from playing import agree_play
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.witness import actions
from stepwell.ground.witness.facts import Tick, Ticked
from stepwell.journey.between.witness.lines import lines_for, renew_all
from stepwell.journey.between.witness.their_page import TheirPage
from stepwell.kit import clock
from talks import a_whole_discovery
from trusting import a_witness, asked_for, ticked

pytestmark = pytest.mark.django_db
EACH_TIME = re.compile(rb'(name="(?:csrfmiddlewaretoken|id)" value=)"[^"]*"')
CANARY = "nobody knows about the blue door"


@pytest.fixture
def cast() -> Cast:
    """Ana has three weeks behind her, with quiet days, words of her own and a week goal."""
    cast = clinic_with()
    plan = a_plan(cast, starts=today_of(cast) - timedelta(28))
    for ago in (27, 26, 25, 24, 20, 13, 12):
        a_noted_day(cast, plan, today_of(cast) - timedelta(ago), words=CANARY, before=2, after=3)
    quiet = {"outcome": Outcome.NOT_TODAY, "in_the_way": "low_mood", "size": ""}
    a_noted_day(cast, plan, today_of(cast) - timedelta(19), **quiet)
    agree_play(cast)
    return cast


def page(key: str) -> bytes:
    return plain(Client().get(f"/for-you/{key}"))


def plain(answer) -> bytes:
    """Without what differs each time."""
    assert answer.status_code == 200
    return EACH_TIME.sub(rb"\1", answer.content)


def test_it_works(cast: Cast):
    _, key = a_witness(cast, Tick.ASK, Tick.SO_FAR, Tick.WORDS, words="Tea helps.")
    told = words_of(Client().get(f"/for-you/{key}"))
    assert "For Sam" in told
    assert "Anni likes being asked how it goes" in told
    assert "5 days with a small practice, or more." in told
    assert "Tea helps." in told


def test_a_stranger_sees_nothing(cast: Cast):
    one, _ = a_witness(cast, Tick.ASK)
    assert Client().get(f"/for-you/{uuid4()}").status_code == 404
    for person in (cast.bo, cast.dee):
        assert browser_of(person).get(f"/trusted/{one.id}").status_code == 404


def test_every_set_of_ticks_shows_its_own_lines_and_no_others(cast: Cast):
    """All of them: 64 sets. The page holds the lines of its ticks, in one order, and not a letter more."""
    known = a_whole_discovery(cast, a_plan(cast, practice="one-step-up"))
    one, key = a_witness(cast)
    every = Ticked(frozenset(Tick), "Tea helps.", (known.id,))
    said = lines_for(one, every)[0]
    bare = page(key)
    for size in range(len(Tick) + 1):
        for ticks in combinations(Tick, size):
            ticked(cast, one, Ticked(frozenset(ticks), every.words, every.found))
            wanted = [line.words for line in said if line.kind in ticks]
            answer = Client().get(f"/for-you/{key}")
            assert list(answer.context["page"].lines) == wanted
            assert (plain(answer) == bare) is not bool(wanted)
    assert CANARY.encode() not in page(key)


def test_the_card_has_these_fields_and_no_others():
    assert [one.name for one in fields(TheirPage)] == [
        "called", "signed", "lines", "asked", "cheers", "anew",
    ]  # fmt: skip


def test_what_ana_does_this_week_is_not_there_before_monday(cast: Cast):
    plan, today = a_plan(cast, practice="one-step-up", starts=today_of(cast) - timedelta(40)), today_of(cast)
    _, key = a_witness(cast, Tick.SO_FAR, Tick.WEEKS)
    before = page(key)
    for ago in (0, 1, 30, 31, 32):
        a_noted_day(cast, plan, today - timedelta(ago))
    assert renew_all() == 0
    assert page(key) == before
    with clock.set_to(clock.now() + timedelta(8)):
        renew_all()
        assert page(key) != before


def send(key: str, **sent: object) -> str:
    return Client().post(f"/for-you/{key}", {"id": uuid4(), **sent}).url.rpartition("/")[2]


def test_a_kind_word_comes_once_a_day_and_only_from_an_open_link(cast: Cast):
    one, key = a_witness(cast)
    assert [send(key, cheer="tea"), send(key, cheer="glad")] == ["sent", "sent"]
    today = words_of(browser_of(cast.ana).get("/today"))
    assert "Tea together soon?" in today
    assert "I’m glad you are there." not in today
    actions.end(by=cast.ana, one=one)
    assert "Tea together soon?" not in words_of(browser_of(cast.ana).get("/today"))
    assert send(key, cheer="glad") == "sent"


def test_sam_makes_something_happen_and_reads_no_number(cast: Cast):
    one, key = a_witness(cast)
    asked_for(cast, one)
    shown = Client().get(f"/for-you/{key}").context["page"].asked[0]
    assert shown.words == "A walk by the sea"
    assert send(key, delivered=shown.id) == "done"
    assert Client().get(f"/for-you/{key}").context["page"].asked == ()


def test_what_is_held_stays_as_it_was(cast: Cast):
    one, key = a_witness(cast, Tick.SO_FAR)
    before = page(key)
    actions.hold(by=cast.ana, one=one, on=True)
    with clock.set_to(clock.now() + timedelta(8)):
        renew_all()
        assert page(key) == before


def test_nonsense_from_the_page_is_nothing(cast: Cast):
    key = a_witness(cast)[1]
    for sent in ({}, {"id": "x", "cheer": "tea"}, {"id": uuid4(), "cheer": "shame"}, {"delivered": "x"}):
        assert Client().post(f"/for-you/{key}", sent).status_code == 404


def test_few_questions_however_much_there_is(cast: Cast, django_assert_max_num_queries):
    one, key = a_witness(cast, *Tick, words="Tea helps.")
    asked_for(cast, one)
    with django_assert_max_num_queries(7):
        page(key)
