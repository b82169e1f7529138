"""The brief on top of a client's page: a minute of words, and only what this client lets be seen."""

import re
from datetime import timedelta
from html import unescape

import pytest

import cast
from promise import drawn_up, sign
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.journey.notice.brief.test_brief import a_lived_fortnight, page
from stepwell.kit import clock, tone
from stepwell.kit.words import count_words
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.queries import by_id
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Said
from stepwell.strategies.ritual import actions as ritual
from stepwell.strategies.ritual.facts import RitualTerms

pytestmark = pytest.mark.django_db


def brief_in(said: str) -> str:
    """The words of the brief as they are read."""
    part = said.split('<section class="card card--main brief"', 1)[1].split("</section>", 1)[0]
    return unescape(re.sub(r"<[^>]+>", " ", part.split(">", 1)[1]))


def test_the_brief_comes_first_and_takes_a_minute():
    us, plan, today = a_lived_fortnight()
    with clock.set_to(clock.now() - timedelta(3)):
        meeting = meetings.begin(by=us.bo.pk, pair=us.pair)
        meetings.end(by=us.bo.pk, pair=us.pair, meeting=meeting)
    cast.a_noted_day(
        us, plan, today, outcome=Outcome.NOT_TODAY, in_the_way="no_time", words="mine", share=True
    )
    said = page(us).content.decode()
    told = brief_in(said)
    assert said.index("Before you meet") < said.index("Guess and what happened")
    assert "1 noted: 1 not this time." in told
    assert "“No time” once." in told
    assert "1 note shared." in told
    assert told.count("?") == 3
    assert count_words(told) <= 150
    assert tone.blame(told) == tone.pressing(told) == []


def test_the_brief_of_a_private_diary_tells_of_no_day():
    us, plan, today = a_lived_fortnight()
    cast.a_noted_day(us, plan, today, words="shared before", share=True)
    consents.take_back(by=us.ana, kind=Agreed.SHOW_PRACTICE)
    told = brief_in(page(us).content.decode())
    assert "The diary stays private." in told
    for word in ("noted", "Nothing is known", "guess", "shared"):
        assert word not in told


def test_before_a_first_session_no_notes_are_spoken_of_that_cannot_be_there():
    us = cast.clinic_with()
    consents.take_back(by=us.ana, kind=Agreed.SHOW_PRACTICE)
    told = brief_in(page(us).content.decode())
    assert "Nothing is agreed yet." in told
    for word in ("Your notes", "The diary"):
        assert word not in told


def test_the_three_questions_stay_the_same_all_day():
    us, _, _ = a_lived_fortnight()
    first, again = (brief_in(page(us).content.decode()) for _time in range(2))
    assert first == again


def test_what_waits_for_a_word_is_told_at_a_fixed_cost(django_assert_max_num_queries):
    us, plan, today = a_lived_fortnight()
    ritual.begin(by=us.bo.pk, plan=plan, terms=RitualTerms("the kettle clicks"), starts=today - timedelta(9))
    with clock.set_to(clock.now() - timedelta(3)):
        meeting = meetings.begin(by=us.bo.pk, pair=us.pair)
        meetings.end(by=us.bo.pk, pair=us.pair, meeting=meeting)
    insight.rate(by=us.ana.pk, pair=us.pair, meeting=meeting, said=Said(fit=3, session=9))
    paper = drawn_up(us)
    sign(us, paper)
    contracts.bring_into_force(by=us.bo.pk, contract=by_id(paper.id), plan=plan)
    cast.a_noted_day(us, plan, today, words="mine", share=True)
    browser = cast.browser_of(us.bo)
    browser.get(f"/pairs/{us.pair.id}")
    with django_assert_max_num_queries(34):
        told = brief_in(browser.get(f"/pairs/{us.pair.id}").content.decode())
    assert "The trial week of the cue is over." in told
    assert "A low rating of last time waits for your answer." in told
    insight.answer(by=us.bo.pk, pair=us.pair, meeting=meeting, words="We take one thing.")
    assert "waits for your answer" not in brief_in(page(us).content.decode())
