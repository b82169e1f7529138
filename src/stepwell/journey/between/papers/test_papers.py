"""What was agreed, in under a minute; and the line for when stuck, one tap away."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

import cast
import promise
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.diary.queries import history
from stepwell.ground.library.facts import Size
from stepwell.ground.meeting import actions as meetings
from stepwell.journey.between.papers.cards import papers_card
from stepwell.journey.between.papers.gathered import gathered
from stepwell.kit import clock
from stepwell.kit.words import count_words
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.facts import RitualTerms

pytestmark = pytest.mark.django_db
TERMS = RitualTerms("after the kettle clicks", "in the hall", "open the door", "take one breath")


@pytest.fixture
def us():
    return cast.clinic_with()


@pytest.fixture
def plan(us):
    plan = cast.a_plan(us, shape=replace(cast.AGREED, size=Size.M))
    fluency.write_script(by=us.bo.pk, plan=plan, stuck_if="the phone rings", stuck_then="I let it ring")
    return plan


def shown(us, plan, what):
    answer = cast.browser_of(us.ana).get(f"/plans/{plan.id}/{what}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_works(us, plan):
    rituals.begin(by=us.bo.pk, plan=plan, terms=TERMS, starts=plan.starts)
    meetings.arrange(by=us.bo.pk, pair=us.pair, at=clock.now() + timedelta(2))
    promise.in_force(us, plan)
    said = shown(us, plan, "papers")
    for part in (
        "On 4 of 7 days",
        "I take one breath",
        "If the phone rings: I let it ring.",
        "to sleep again",
    ):
        assert part in said
    assert "You meet on" in said
    assert "Our agreement" in said


def test_a_stranger_sees_nothing(us, plan):
    for nobody in (us.bo, us.dee, cast.a_client(us.bo, "Eve"), cast.a_stranger()):
        for what in ("papers", "stuck"):
            assert cast.browser_of(nobody).get(f"/plans/{plan.id}/{what}").status_code == 404


def test_the_recap_is_read_in_under_a_minute_and_keeps_what_matters(us):
    long = replace(cast.AGREED, why=" ".join(["because"] * 110))
    recap = papers_card(gathered(us.ana, cast.a_plan(us, shape=long))).recap
    assert recap.words == sum(map(count_words, recap.parts)) <= 120
    assert not any("because" in part for part in recap.parts)
    assert any(part.startswith("First:") for part in recap.parts)


def test_what_the_library_says_reads_at_grade_seven_or_lower(us):
    recap = papers_card(gathered(us.ana, cast.a_plan(us))).recap
    assert recap.grade <= 7


def test_long_words_are_named_when_it_is_hard_to_read(us):
    why = "utilising therapeutic interventions necessitates considerable motivational reorganisation " * 2
    hard = papers_card(gathered(us.ana, cast.a_plan(us, shape=replace(cast.AGREED, why=why)))).recap
    assert hard.grade > 7
    assert "utilising" in hard.hard
    assert papers_card(gathered(us.ana, cast.a_plan(us))).recap.hard == ""


def test_stuck_shows_the_own_line_and_something_smaller_that_counts(us, plan):
    said = shown(us, plan, "stuck")
    assert "If the phone rings" in said
    assert "I let it ring" in said
    tiny = next(size.say for size in plan.practice.sizes if size.size == Size.S)
    assert tiny in said
    sent = {"id": uuid4(), "day": cast.today_of(us).isoformat(), "outcome": "smaller"}
    assert cast.browser_of(us.ana).post(f"/plans/{plan.id}/note", sent).status_code == 302
    today = cast.today_of(us)
    assert history(plan, today).entries[today].outcome == Outcome.SMALLER


def test_without_an_own_line_there_is_one_to_borrow(us):
    plan = cast.a_plan(us)
    said = shown(us, plan, "stuck")
    assert "A line to borrow" in said
    assert plan.practice.first_step in said


def test_just_talk_has_papers_and_nothing_to_be_stuck_in(us):
    talk = cast.a_plan(us, practice="just-talk", shape=replace(cast.AGREED, days_a_week=0))
    assert "to sleep again" in shown(us, talk, "papers")
    assert cast.browser_of(us.ana).get(f"/plans/{talk.id}/stuck").status_code == 404


def test_one_tap_from_today_and_from_practising(us, plan):
    browser, start = cast.browser_of(us.ana), uuid4()
    today = browser.get("/today").content.decode()
    browser.post(f"/plans/{plan.id}/start", {"id": start})
    for said in (today, browser.get(f"/starts/{start}").content.decode()):
        assert f"/plans/{plan.id}/stuck" in said
    assert f"/plans/{plan.id}/papers" in today


@pytest.mark.parametrize(("what", "most"), [("papers", 28), ("stuck", 15)])
def test_a_page_costs_the_same_whatever_was_agreed(us, plan, what, most, django_assert_max_num_queries):
    promise.in_force(us, plan)
    rituals.begin(by=us.bo.pk, plan=plan, terms=TERMS, starts=plan.starts)
    browser = cast.browser_of(us.ana)
    with django_assert_max_num_queries(most):
        browser.get(f"/plans/{plan.id}/{what}")
