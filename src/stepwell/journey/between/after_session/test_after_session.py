"""After a session one quiet line asks how it was; the therapist's answer comes back to the phone."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

import cast
from stepwell.ground.meeting import actions as meetings
from stepwell.kit import clock
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Said
from stepwell.strategies.insight.queries import ratings

pytestmark = pytest.mark.django_db
ASKED = "How was the session for you?"


def a_session(us, ago):
    """One hour, so many days ago."""
    with clock.set_to(clock.now() - timedelta(ago)):
        meeting = meetings.begin(by=us.bo.pk, pair=us.pair)
    with clock.set_to(clock.now() - timedelta(ago, -3600)):
        meetings.end(by=us.bo.pk, pair=us.pair, meeting=meeting)
    return meeting


@pytest.fixture
def met():
    us = cast.clinic_with()
    return SimpleNamespace(
        us=us, first=a_session(us, 9), last=a_session(us, 2), phone=cast.browser_of(us.ana)
    )


def today(met):
    return met.phone.get("/today").content.decode()


def say(met, **words):
    return met.phone.post(f"/meetings/{met.last.id}/said", words)


def said_of(met):
    return ratings(met.us.ana.pk, [met.last.id])


def test_it_works(met):
    assert ASKED in today(met)
    assert say(met, fit="4", session="9", words="Mornings are loud.").url == "/today"
    assert said_of(met)[met.last.id].said == Said(4, 9, "Mornings are loud.")
    assert ASKED not in today(met)


def test_the_answer_comes_back_until_the_next_session_is_over(met):
    about_first = {"pair": met.us.pair, "meeting": met.first}
    insight.rate(by=met.us.ana.pk, **about_first, said=Said(4, 9))
    with clock.set_to(met.last.began + timedelta(minutes=5)):
        insight.answer(by=met.us.bo.pk, **about_first, words="You said it was much. We take one.")
    assert "Bo answered" in today(met)
    assert "You said it was much. We take one." in today(met)
    a_session(met.us, 1)
    assert "Bo answered" not in today(met)


def test_it_can_be_skipped(met):
    say(met, skip="1", fit="4")
    assert ASKED not in today(met)
    assert said_of(met)[met.last.id].said == Said()


@pytest.mark.parametrize("sent", [{}, {"fit": "99", "session": "x"}, {"fit": "", "words": "  "}])
def test_nothing_said_keeps_the_line(met, sent):
    assert say(met, **sent).status_code == 302
    assert said_of(met) == {}
    assert ASKED in today(met)


def test_while_a_session_goes_on_and_before_the_first_nothing_is_asked(met):
    meetings.begin(by=met.us.bo.pk, pair=met.us.pair)
    assert ASKED not in today(met)
    eve = cast.a_client(met.us.bo, "Eve")
    assert ASKED not in cast.browser_of(eve).get("/today").content.decode()


def test_a_stranger_sees_nothing(met):
    for person in (met.us.bo, met.us.dee, cast.a_stranger(), cast.a_client(met.us.bo, "Eve")):
        assert cast.browser_of(person).post(f"/meetings/{met.last.id}/said", {"fit": "1"}).status_code == 404
    assert said_of(met) == {}
