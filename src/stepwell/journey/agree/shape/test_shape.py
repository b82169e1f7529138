"""A practice gets its shape; under 7 it is made easier first."""

import pytest

import cast
from on_screen import words_of
from room import AGREED, Room
from stepwell.kit import tone

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return Room()


def test_it_works(room):
    assert room.shape(AGREED).status_code == 302
    assert room.running == []
    room.close()
    said = room.get("agreed").content.decode()
    assert "On the phone now" in said
    assert "After lunch, on 4 of 7 days, at the desk:" in said
    plan = room.running[0]
    assert (plan.shape.size, plan.shape.days_a_week, plan.shape.why) == ("M", 4, "to begin again")


def test_ana_says_how_sure_she_is_on_her_own_phone(room):
    room.choose()
    room.phone.post(f"{room.meeting}/keep", {"why": "to begin again", "confidence": "8"})
    form = room.get("shape").context["form"]
    assert (form["why"].value(), form["confidence"].value()) == ("to begin again", "8")
    assert b"to begin again" in room.phone.get(f"{room.meeting}/shape").content


def test_under_seven_it_waits_and_offers_three_ways(room):
    answer = room.shape(AGREED | {"confidence": "6"})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert room.running == []
    for way in ("Make it smaller", "Another time", "Or another practice"):
        assert way in said
    for typed in ("to begin again", "after lunch", "at the desk"):
        assert typed in said


def test_make_it_smaller_really_does_it(room):
    form = room.shape(AGREED | {"confidence": "6", "way": "smaller"}).context["form"]
    assert form["size"].value() == "S"
    assert form["confidence"].value() is None
    assert form["why"].value() == "to begin again"


def test_at_the_smallest_size_it_is_one_day_fewer(room):
    form = room.shape(AGREED | {"size": "S", "confidence": "6", "way": "smaller"}).context["form"]
    assert (form["size"].value(), form["days"].value()) == ("S", "3")


def test_another_time_takes_the_next_moment_and_names_the_old_one(room):
    answer = room.shape(AGREED | {"confidence": "6", "way": "time", "at_time": "08:30"})
    assert answer.context["form"]["cue"].value() in cast.a_practice(room.us, "five-minute-start").cues
    assert answer.context["form"]["at_time"].value() == ""
    assert "after lunch" in answer.context["card"].note


def test_another_practice_takes_the_words_along(room):
    other = cast.a_practice(room.us, "morning-anchor")
    room.shape(AGREED | {"confidence": "6", "carry": str(other.id)})
    answer = room.get("shape")
    assert answer.context["card"].practice.name == other.name
    assert answer.context["form"]["why"].value() == "to begin again"
    assert answer.context["form"]["confidence"].value() == ""


def test_never_all_seven_days(room):
    answer = room.shape(AGREED | {"weekdays": list("0123456")})
    assert "Leave at least one day of the week free" in answer.content.decode()
    assert room.running == []


def test_certain_days_count_before_a_number(room):
    room.agree(AGREED | {"weekdays": ["0", "2"]})
    assert room.running[0].shape.weekdays == {0, 2}
    assert room.running[0].shape.days_a_week == 2


def test_a_running_plan_gives_way_or_stays(room):
    room.agree(AGREED)
    first = room.running[0]
    room.agree(AGREED | {"instead": str(first.id)}, slug="morning-anchor")
    assert [plan.practice.slug for plan in room.running] == ["morning-anchor"]
    room.agree(AGREED)
    assert len(room.running) == 2


def test_just_talk_has_no_days_and_no_numbers(room):
    room.choose("just-talk")
    said = room.get("shape").content.decode()
    assert "No task, no days, no reminder" in said
    assert "confidence" not in said
    room.agree({"why": ""}, slug="just-talk")
    assert room.running[0].shape.days_a_week == 0


@pytest.mark.parametrize(
    ("field", "typed"),
    [("why", "x" * 700), ("size", "XXL"), ("days", "7"), ("at_time", "noonish"), ("importance", "99")],
)
def test_odd_input_gets_a_kind_word(room, field, typed):
    answer = room.shape(AGREED | {field: typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert tone.blame(words_of(answer)) == []
    assert room.running == []


def test_emoji_right_to_left_and_control_characters_are_kept_well(room):
    room.agree(AGREED | {"why": "שלום 🌿\x00\x07 again"})
    assert room.running[0].shape.why == "שלום 🌿 again"
