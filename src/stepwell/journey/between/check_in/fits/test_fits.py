"""Two phones, one day: both notes stay, and Ana says which one fits."""

from datetime import timedelta

import pytest

from cast import a_noted_day, a_plan, browser_of, clinic_with, today_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.diary.queries import history, kept_entries, words_of

pytestmark = pytest.mark.django_db
ASKS = "Which one fits?"


@pytest.fixture
def us():
    return clinic_with()


@pytest.fixture
def plan(us):
    return a_plan(us, starts=today_of(us) - timedelta(4))


def of_yesterday(us, plan):
    day = today_of(us) - timedelta(1)
    return history(plan, until=day, since=day).entries[day]


def two_notes(us, plan):
    day = today_of(us) - timedelta(1)
    one = a_noted_day(us, plan, day, words="by the door", share=True, actual=3)
    two = a_noted_day(us, plan, day, outcome=Outcome.REST, size="")
    return one.id, two.id


@pytest.mark.parametrize("which", [0, 1])
def test_it_works(us, plan, which: int):
    notes, phone = two_notes(us, plan), browser_of(us.ana)
    assert ASKS in phone.get("/today").content.decode()
    for _ in range(2):
        assert phone.post(f"/entries/{notes[which]}/fits")["Location"] == "/today"
    assert of_yesterday(us, plan).outcome == ("done", "rest")[which]
    assert ASKS not in phone.get("/today").content.decode()
    assert len(kept_entries([plan.id])) == 3


def test_words_numbers_and_sharing_stay_with_the_one_that_fits(us, plan):
    one, _ = two_notes(us, plan)
    browser_of(us.ana).post(f"/entries/{one}/fits")
    counts = of_yesterday(us, plan)
    assert (counts.actual, counts.shared) == (3, True)
    assert words_of(us.ana.pk, [counts.id])[counts.id].words == "by the door"


def test_two_that_say_the_same_are_not_asked_about(us, plan):
    for _ in range(2):
        a_noted_day(us, plan, today_of(us) - timedelta(1))
    assert ASKS not in browser_of(us.ana).get("/today").content.decode()


def test_a_stranger_sees_nothing(us, plan):
    one, _ = two_notes(us, plan)
    assert browser_of(clinic_with(client="Cy").ana).post(f"/entries/{one}/fits").status_code == 404
    assert browser_of(us.bo).post(f"/entries/{one}/fits").status_code == 404
