"""The brief on top of a client's page: a minute of words, and only what this client lets be seen."""

import re
from datetime import timedelta
from html import unescape

import pytest

import cast
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.journey.notice.brief.test_brief import a_lived_fortnight, page
from stepwell.kit import clock, tone
from stepwell.kit.words import count_words

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


def test_the_three_questions_stay_the_same_all_day():
    us, _, _ = a_lived_fortnight()
    first, again = (brief_in(page(us).content.decode()) for _time in range(2))
    assert first == again
