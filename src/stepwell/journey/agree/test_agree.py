"""In session: choose, shape, and it is on the phone."""

from urllib.parse import urlsplit

import pytest

import cast
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.plan.queries import plans_of, running_on
from stepwell.kit import tone

pytestmark = pytest.mark.django_db
AGREED = {
    "why": "to begin again", "size": "M", "days": "4", "cue": "after lunch", "place": "at the desk",
    "importance": "8", "readiness": "7", "confidence": "8", "instead": "beside",
}  # fmt: skip
OWN = {
    "name": "Kettle words", "small": "Say one kind word to the kettle.", "helps_with": ["shame"],
    "purpose": "Something of our own.", "middle": "Do the same for about two minutes.", "middle_minutes": "2",
    "whole": "Do all of it, and stop while it feels good.", "whole_minutes": "10",
    "before": "How hard will it be?", "after": "How hard was it?",
}  # fmt: skip


class Room:
    """Bo and Ana in a session."""

    def __init__(self):
        self.us = cast.clinic_with()
        self.browser = cast.browser_of(self.us.bo)
        answer = self.browser.post(f"/pairs/{self.us.pair.id}/meet")
        self.meeting = urlsplit(answer["Location"]).path.removesuffix("/choose")

    def get(self, path, **asked):
        return self.browser.get(f"{self.meeting}/{path}", asked)

    def shape(self, typed, slug="five-minute-start"):
        practice = cast.a_practice(self.us, slug)
        return self.browser.post(f"{self.meeting}/shape/{practice.id}", typed)

    @property
    def running(self):
        return running_on([self.us.pair.id], cast.today_of(self.us))


@pytest.fixture
def room():
    return Room()


def test_it_works(room):
    answer = room.shape(AGREED)
    assert answer.status_code == 302
    said = room.browser.get(answer["Location"]).content.decode()
    assert "On the phone now" in said
    assert "After lunch, on 4 of 7 days, at the desk:" in said
    plan = room.running[0]
    assert (plan.shape.size, plan.shape.days_a_week, plan.shape.why) == ("M", 4, "to begin again")


def test_starting_twice_goes_back_into_the_same_session(room):
    again = room.browser.post(f"/pairs/{room.us.pair.id}/meet")
    assert again["Location"] == f"{room.meeting}/choose"


def test_the_library_is_found_by_wishes(room):
    everything = room.get("choose").content.decode()
    worry = room.get("choose", helps_with="worry", all="1").content.decode()
    none = room.get("choose", text="zzzz").content.decode()
    assert "64 practices fit." in everything
    assert "Worry that goes round and round" in worry
    assert "64 practices fit." not in worry
    assert "Nothing fits all of that" in none
    assert room.get("choose", helps_with="nonsense", minutes="many").status_code == 200


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
    answer = room.shape(AGREED | {"confidence": "6", "way": "carry"}, slug="morning-anchor")
    assert answer.context["form"]["why"].value() == "to begin again"
    assert room.running == []


def test_never_all_seven_days(room):
    answer = room.shape(AGREED | {"weekdays": list("0123456")})
    assert "Leave at least one day of the week free" in answer.content.decode()
    assert room.running == []


def test_certain_days_count_before_a_number(room):
    room.shape(AGREED | {"weekdays": ["0", "2"]})
    assert room.running[0].shape.weekdays == {0, 2}
    assert room.running[0].shape.days_a_week == 2


def test_a_running_plan_gives_way_or_stays(room):
    room.shape(AGREED)
    first = room.running[0]
    room.shape(AGREED | {"instead": str(first.id)}, slug="morning-anchor")
    assert [plan.practice.slug for plan in room.running] == ["morning-anchor"]
    room.shape(AGREED)
    assert len(room.running) == 2


def test_just_talk_has_no_days_and_no_numbers(room):
    talk = cast.a_practice(room.us, "just-talk")
    said = room.get(f"shape/{talk.id}").content.decode()
    assert "No task, no days, no reminder" in said
    assert "confidence" not in said
    assert room.shape({"why": ""}, slug="just-talk").status_code == 302
    assert room.running[0].shape.days_a_week == 0


def test_our_own_practice_takes_a_minute(room):
    answer = room.browser.post(f"{room.meeting}/own", OWN)
    assert answer.status_code == 302
    shaped = room.browser.get(answer["Location"]).content.decode()
    assert "Kettle words" in shaped
    assert "Kettle words" in room.get("choose").content.decode()
    assert "Kettle words" not in [one.name for one in of_clinic(room.us.clinic)]


def test_remarks_stand_at_their_field_and_nothing_typed_is_lost(room):
    hard = "Undertake considerable physiological relaxation utilising systematic visualisation."
    answer = room.browser.post(f"{room.meeting}/own", OWN | {"small": hard})
    assert answer.status_code == 422
    assert answer.context["form"].errors["small"]
    assert hard in answer.content.decode()


@pytest.mark.parametrize(
    ("field", "typed"),
    [("why", "x" * 700), ("size", "XXL"), ("days", "7"), ("at_time", "noonish"), ("importance", "99")],
)
def test_odd_input_gets_a_kind_word(room, field, typed):
    answer = room.shape(AGREED | {field: typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert tone.blame(answer.content.decode()) == []
    assert room.running == []


def test_emoji_right_to_left_and_control_characters_are_kept_well(room):
    assert room.shape(AGREED | {"why": "שלום 🌿\x00\x07 again"}).status_code == 302
    assert room.running[0].shape.why == "שלום 🌿 again"


def test_a_session_that_ended_says_so(room):
    room.browser.post(f"{room.meeting}/end")
    for answer in (room.get("choose"), room.shape(AGREED)):
        assert answer.status_code == 409
        assert "This session has ended" in answer.content.decode()
    assert room.running == []


def test_ending_leads_back_to_the_client(room):
    answer = room.browser.post(f"{room.meeting}/end")
    assert answer["Location"] == f"/pairs/{room.us.pair.id}"


def test_a_session_that_has_not_begun_agrees_on_nothing(room):
    at = room.us.pair.began.replace(year=room.us.pair.began.year + 1)
    arranged = meetings.arrange(by=room.us.bo.pk, pair=room.us.pair, at=at)
    assert room.browser.get(f"/meetings/{arranged.id}/choose").status_code == 409


def test_a_stranger_sees_nothing(room):
    practice = cast.a_practice(room.us)
    for person in (cast.a_stranger(), cast.a_colleague(room.us), room.us.dee, room.us.ana):
        browser = cast.browser_of(person)
        for path in ("choose", "own", "done", f"shape/{practice.id}"):
            assert browser.get(f"{room.meeting}/{path}").status_code == 404
        assert browser.post(f"{room.meeting}/end").status_code == 404
        assert browser.post(f"/pairs/{room.us.pair.id}/meet").status_code == 404
        assert browser.post(f"{room.meeting}/shape/{practice.id}", AGREED).status_code == 404
    assert plans_of([room.us.pair.id]) == []


def test_another_client_s_own_practice_is_not_there(room):
    room.browser.post(f"{room.meeting}/own", OWN)
    mine = next(one for one in of_clinic(room.us.clinic, room.us.ana.pk) if one.owner)
    kit = cast.a_client(room.us.bo, "Kit")
    other = meetings.begin(by=room.us.bo.pk, pair=cast.open_pairs(kit.pk)[0])
    assert room.browser.get(f"/meetings/{other.id}/shape/{mine.id}").status_code == 404
