"""The look back: surprises, three sentences, a word about last time, and what becomes of each plan."""

from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

import cast
from room import AGREED, Room
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting.access import seat_for
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.kit import clock
from stepwell.strategies.contract.queries import reviews_of
from stepwell.strategies.insight.queries import noticings, ratings

pytestmark = pytest.mark.django_db
RATED = {"rate": "1", "fit": "5", "session": "9", "words": "Too early in the day."}
NOTICED = {
    "noticed_1": "Lunch is a good moment.",
    "noticed_2": "Sundays are for rest.",
    "noticed_3": "A note on the fridge.",
}


class Later(Room):
    """A week after Bo and Ana agreed on something, in their next session."""

    def __init__(self) -> None:
        with clock.set_to(clock.now() - timedelta(8)):
            super().__init__()
            self.agree(AGREED)
            self.post("end")
        self.first, self.plan = self.id, self.running[0]
        today = cast.today_of(self.us)
        cast.a_noted_day(self.us, self.plan, today - timedelta(2), guess=8, actual=2)
        cast.a_noted_day(
            self.us, self.plan, today - timedelta(1), outcome=Outcome.NOT_TODAY, in_the_way="no_time"
        )
        self.browser, self.phone = cast.browser_of(self.us.bo), cast.browser_of(self.us.ana)
        answer = self.browser.post(f"/pairs/{self.us.pair.id}/meet")
        self.meeting = answer["Location"]


@pytest.fixture
def later():
    return Later()


def test_it_works(later):
    talk = replace(cast.AGREED, days_a_week=0, weekdays=frozenset())
    cast.a_plan(later.us, practice="just-talk", shape=talk)
    said = later.get("review").content.decode()
    assert "Smaller would be: " + sized(later.plan.practice, "S").say in unescape(said)
    assert (said.count("Make it smaller"), said.count("Keep it")) == (1, 2)
    assert "Widest: guess 8, it was 2" in said
    assert "No time" in said
    assert "It happened on 1 day." in said
    assert "The other days:" in said
    assert later.post("review", NOTICED)["Location"] == later.meeting
    assert later.seat.table.step == "choose"
    kept = noticings(later.us.ana.pk, [later.seat.meeting.id])[later.seat.meeting.id]
    assert kept.sentences == tuple(NOTICED.values())


def test_ana_says_how_it_fit_and_bo_answers(later):
    assert later.phone.post(f"{later.meeting}/review", RATED).status_code == 302
    said = later.get("review").content.decode()
    assert "Too early in the day." in said
    assert "5 of 10" in said
    assert (
        later.post(
            "review", {"send_answer": "1", "answer": "You said too early, so we try evenings."}
        ).status_code
        == 302
    )
    assert "so we try evenings" in later.phone.get(f"{later.meeting}/review").content.decode()


@pytest.mark.parametrize("sent", [NOTICED, {"way": "swap"}, {"way": "shrink"}])
def test_what_was_said_is_answered_before_something_new(later, sent):
    later.phone.post(f"{later.meeting}/review", RATED)
    plan = {"plan": str(later.plan.id)} if "way" in sent else {}
    answer = later.post("review", sent | plan)
    assert answer.status_code == 422
    assert "One line in answer first" in answer.content.decode()
    assert "You said it fits 5 of 10." in answer.content.decode()
    assert later.seat.table.step == "review"
    later.post("review", {"send_answer": "1", "answer": "You said too early, so we try evenings."})
    assert later.post("review", sent | plan).status_code == 302
    assert later.seat.table.step != "review"


def test_what_was_noticed_is_kept_also_when_a_plan_leads_on(later):
    later.post("keep", {"noticed_2": "Sundays are for rest.", "seen": "0"})
    later.post("review", {"plan": str(later.plan.id), "way": "shrink"})
    (kept,) = noticings(later.us.ana.pk, [later.seat.meeting.id]).values()
    assert kept.sentences[1] == "Sundays are for rest."
    assert "It happened on 1 day." in kept.sentences[0]


def test_sent_twice_the_first_word_stays(later):
    for fit in ("5", "9"):
        later.phone.post(f"{later.meeting}/review", RATED | {"fit": fit})
    first = seat_for(later.us.bo, later.first, also_over=True).meeting.id
    assert ratings(later.us.ana.pk, [first])[first].said.fit == 5


def test_a_correcting_answer_is_offered_a_curious_way_and_nothing_is_lost(later):
    later.phone.post(f"{later.meeting}/review", RATED)
    sharp = {"send_answer": "1", "answer": "You should try harder."}
    answer = later.post("review", sharp)
    assert answer.status_code == 422
    assert "You should try harder." in answer.content.decode()
    either = {"answer": "You should try harder.", "answer_kinder": "use"}
    assert later.post("review", either).status_code == 302
    first = seat_for(later.us.bo, later.first, also_over=True).meeting.id
    (rating,) = ratings(later.us.ana.pk, [first]).values()
    assert rating.answer
    assert rating.answer.words == "What would make it a little easier?"


@pytest.mark.parametrize(
    ("way", "step"), [("keep", "review"), ("stop", "review"), ("swap", "choose"), ("shrink", "shape")]
)
def test_each_way_really_does_it(later, way, step):
    later.post("review", {"plan": str(later.plan.id), "way": way})
    assert later.seat.table.step == step
    assert [one.way for one in reviews_of([later.us.pair.id])] == [way]
    assert bool(later.running) == (way != "stop")
    if way == "shrink":
        form = later.get("shape").context["form"]
        assert (form["size"].value(), form["instead"].value(), form["why"].value()) == (
            "S",
            str(later.plan.id),
            "to begin again",
        )


def test_a_diary_that_is_kept_private_shows_no_count(later):
    consents.take_back(by=later.us.ana, kind=Agreed.SHOW_PRACTICE)
    said = later.get("review").content.decode()
    assert "The diary stays private." in said
    assert "guess 8" not in said
    assert "It happened on" not in said


def test_enough_for_today_goes_straight_to_the_end(later):
    later.post("review", NOTICED | {"enough": "1"})
    assert later.seat.table.step == "agreed"


def test_odd_things_are_not_there(later):
    for odd in ({"plan": "x", "way": "keep"}, {"plan": str(later.plan.id), "way": "punish"}):
        assert later.post("review", odd).status_code == 404
    assert (
        later.phone.post(f"{later.meeting}/review", {"plan": str(later.plan.id), "way": "stop"}).status_code
        == 404
    )
    assert later.running


def test_it_asks_the_database_a_fixed_number_of_times(later, django_assert_max_num_queries):
    with django_assert_max_num_queries(26):
        later.get("review")
    for number in range(3, 7):
        cast.a_noted_day(later.us, later.plan, cast.today_of(later.us) - timedelta(number), guess=5, actual=5)
    with django_assert_max_num_queries(26):
        later.get("review")


def test_a_stranger_sees_nothing(later):
    for person in (
        cast.a_stranger(),
        cast.a_colleague(later.us),
        later.us.dee,
        cast.a_client(later.us.bo, "Eve"),
    ):
        browser = cast.browser_of(person)
        assert browser.get(f"{later.meeting}/review").status_code == 404
        assert browser.post(f"{later.meeting}/review", RATED).status_code == 404
