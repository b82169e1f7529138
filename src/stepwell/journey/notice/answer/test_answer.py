"""What Ana said about a session waits on Bo's page until it is answered."""

from types import SimpleNamespace

import pytest

import cast
from stepwell.ground.meeting import actions as meetings
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Said
from stepwell.strategies.insight.queries import ratings

pytestmark = pytest.mark.django_db
WORDS = "You said mornings are loud, so we try evenings."


@pytest.fixture
def met():
    us = cast.clinic_with()
    meeting = meetings.begin(by=us.bo.pk, pair=us.pair)
    meetings.end(by=us.bo.pk, pair=us.pair, meeting=meeting)
    return SimpleNamespace(
        us=us, meeting=meeting, browser=cast.browser_of(us.bo), at=f"/meetings/{meeting.id}/answer"
    )


def rated(met, said):
    insight.rate(by=met.us.ana.pk, pair=met.us.pair, meeting=met.meeting, said=said)


def bos_page(met):
    return met.browser.get(f"/pairs/{met.us.pair.id}").content.decode()


def test_it_works(met):
    rated(met, Said(4, 9, "Mornings are loud."))
    assert "Mornings are loud." in bos_page(met)
    assert "You said it fits 4 of 10." in met.browser.get(met.at).content.decode()
    assert met.browser.post(met.at, {"answer": WORDS}).url == f"/pairs/{met.us.pair.id}"
    assert "Mornings are loud." not in bos_page(met)
    assert WORDS in cast.browser_of(met.us.ana).get("/today").content.decode()


@pytest.mark.parametrize("said", [None, Said()])
def test_nothing_said_or_let_be_waits_for_nothing(met, said):
    if said:
        rated(met, said)
    assert met.at not in bos_page(met)


def test_an_empty_answer_asks_for_a_few_words(met):
    rated(met, Said(4, 9))
    assert met.browser.post(met.at, {"answer": " "}).status_code == 422
    assert ratings(met.us.ana.pk, [met.meeting.id])[met.meeting.id].answer is None


def test_a_correcting_answer_is_offered_a_curious_way(met):
    rated(met, Said(4, 9))
    again = met.browser.post(met.at, {"answer": "You should try harder."})
    assert again.status_code == 422
    assert "You should try harder." in again.content.decode()


def test_a_stranger_sees_nothing(met):
    rated(met, Said(4, 9))
    for person in (cast.a_stranger(), cast.a_colleague(met.us), met.us.dee, met.us.ana):
        browser = cast.browser_of(person)
        assert browser.get(met.at).status_code == 404
        assert browser.post(met.at, {"answer": WORDS}).status_code == 404
