"""Two phones, one day: both notes stay, and Ana says which one fits."""

from datetime import timedelta
from uuid import uuid4

import pytest

from cast import a_noted_day, a_plan, browser_of, clinic_with, today_of
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Kept, Noted, Outcome
from stepwell.ground.diary.queries import history, kept_entries, words_of
from stepwell.kit import clock

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


def test_a_tap_that_came_twice_because_its_answer_was_lost_is_not_asked_about(us, plan):
    """Kept by the house, written again as a letter, and then said more about."""
    day = today_of(us) - timedelta(1)
    a_noted_day(us, plan, day)
    later = Noted(uuid4(), plan.id, day, Outcome.DONE, clock.now(), "S", words="by the door", actual=3)
    assert diary.note(by=us.ana, plan=plan, noted=later).kept is Kept.KEPT_BOTH
    phone = browser_of(us.ana)
    assert ASKS not in phone.get("/today").content.decode()
    a_noted_day(us, plan, day, outcome=Outcome.REST, size="")
    assert ASKS in phone.get("/today").content.decode()


def test_two_that_differ_only_in_what_they_tell_are_asked_about_and_can_stay_together(us, plan):
    day, phone = today_of(us) - timedelta(1), browser_of(us.ana)
    for words, more in (("by the door", {"actual": 3, "share": True}), ("in the rain", {"after": 7})):
        last = a_noted_day(us, plan, day, words=words, **more)
    said = phone.get("/today").content.decode()
    assert all(part in said for part in (ASKS, "by the door", "in the rain", "Both fit"))
    for _ in range(2):
        phone.post(f"/entries/{last.id}/fits", {"both": "1"})
    counts = of_yesterday(us, plan)
    assert (counts.actual, counts.after, counts.shared) == (3, 7, False)
    words = words_of(us.ana.pk, [counts.id])[counts.id].words
    assert sorted(words.split("\n\n")) == ["by the door", "in the rain"]
    assert ASKS not in phone.get("/today").content.decode()
    assert len(kept_entries([plan.id])) == 4


def test_it_costs_questions_only_where_two_notes_are(us, plan, django_assert_max_num_queries):
    two_notes(us, plan)
    phone = browser_of(us.ana)
    phone.get("/today")
    with django_assert_max_num_queries(15):
        phone.get("/today")


def test_a_stranger_sees_nothing(us, plan):
    one, _ = two_notes(us, plan)
    assert browser_of(clinic_with(client="Cy").ana).post(f"/entries/{one}/fits").status_code == 404
    assert browser_of(us.bo).post(f"/entries/{one}/fits").status_code == 404
