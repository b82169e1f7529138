"""Ana wonders whether a short night decides it, and is asked one thing more a day."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from on_screen import words_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.diary.queries import history
from stepwell.kit import tone
from stepwell.strategies.discovery.queries.offer import wonders

pytestmark = pytest.mark.django_db
FOLD, NIGHT = "A little more, if you like", "How was the night before?"


@pytest.fixture
def us():
    return cast.clinic_with()


def text_of(answer) -> str:
    return answer.content.decode()


def wonder(us, *questions: str, on: str = "1"):
    browser = cast.browser_of(us.ana)
    for one in questions:
        assert browser.post(f"/discover/wonder/{one}", {"on": on}).url == "/discover/questions"
    return browser


def test_it_works(us):
    plan, today = cast.a_plan(us, starts=cast.today_of(us)), cast.today_of(us)
    pk = cast.a_noted_day(us, plan, today).id
    browser = wonder(us)
    assert FOLD not in text_of(browser.get(f"/entries/{pk}/more"))
    wonder(us, "sleep")
    page = browser.get(f"/entries/{pk}/more")
    assert FOLD in text_of(page)
    assert NIGHT in text_of(page)
    assert tone.blame(words_of(page)) == []
    browser.post(f"/entries/{pk}/more", {"id": uuid4(), "aside": "short"})
    noted = history(plan, today).entries[today]
    assert (noted.sleep, noted.energy, noted.follows) == ("short", "", pk)
    browser.post(f"/plans/{plan.id}/note", {"id": uuid4(), "day": today, "outcome": "smaller"})
    assert history(plan, today).entries[today].sleep == "short"
    wonder(us, "sleep", on="0")
    assert (FOLD in text_of(browser.get(f"/entries/{noted.id}/more")), wonders(us.ana.pk)) == (False, set())


def test_a_stranger_sees_nothing(us):
    for person in (us.bo, us.dee, cast.a_stranger()):
        assert cast.browser_of(person).post("/discover/wonder/sleep", {"on": "1"}).status_code == 404
    assert cast.browser_of(us.ana).post("/discover/wonder/weather", {"on": "1"}).status_code == 404
    wonder(us, "sleep")
    assert wonders(cast.a_client(us.bo, "Eve").pk) == frozenset()


def test_also_a_day_without_practice_is_asked_and_one_thing_a_day_is_enough(us):
    plan, today = cast.a_plan(us), cast.today_of(us)
    browser = wonder(us, "sleep", "energy", "place")
    note = cast.a_noted_day(us, plan, today, outcome=Outcome.NOT_TODAY, size="").id
    look = browser.post(f"/entries/{note}/why", {"id": uuid4(), "reason": "no_time"}).url
    page, every = text_of(browser.get(look)), (NIGHT, "How much energy was there?", "Where were you?")
    asked = [said for said in every if said in page]
    assert len(asked) == 1
    value = {NIGHT: "fine", "Where were you?": "out"}.get(asked[0], "low")
    browser.post(look, {"id": uuid4(), "aside": value, "words": "rain"})
    told = history(plan, today).entries[today].asides
    assert sorted(told.values()) == ["", "", "", "", value]
    other = cast.a_noted_day(us, cast.a_plan(us, practice="feet-on-floor"), today).id
    assert FOLD not in text_of(browser.get(f"/entries/{other}/more"))


def test_weeks_of_nights_answer_the_question(us):
    """What was tapped becomes a side of a question that Ana can guess about."""
    first = cast.today_of(us) - timedelta(24)
    plan, browser = cast.a_plan(us, starts=first), wonder(us, "sleep")
    for n in range(24):
        fine = n % 3 != 0
        did = fine != (n % 7 == 0)
        outcome = Outcome.DONE if did else Outcome.NOT_TODAY
        cast.a_noted_day(us, plan, first + timedelta(n), outcome=outcome, sleep="fine" if fine else "short")
    assert "/discover/questions/sleep" in text_of(browser.get("/discover/questions"))
    told = browser.post("/discover/questions/sleep", {"id": uuid4(), "a": "8", "b": "3"}, follow=True)
    assert "After longer nights: " in text_of(told)
