"""Play is agreed together, printed in the agreement, off where counting could pull the wrong way."""

import pytest

import cast
from room import AGREED, Room
from stepwell.ground.diary.facts import Outcome
from stepwell.strategies.game.facts import Caution, Element, Sees
from stepwell.strategies.game.queries import agreed, cautions_of

pytestmark = pytest.mark.django_db
CHOSEN = {
    "yes": "1", "play_system": "begin", "play_goal": "3", "play_parts": ["points", "goal"],
    "worth_opened": "3",
}  # fmt: skip


@pytest.fixture
def room():
    room = Room()
    room.shape(AGREED)
    room.go("contract")
    room.post("contract", {"act": "ask", "none": "1"})
    return room


def detour(room, chosen=CHOSEN):
    room.post("contract", {"act": "play"})
    return room.post("play", chosen)


def test_it_works(room):
    assert "points or a week goal" in room.get("contract").content.decode()
    detour(room)
    assert room.seat.table.step == "contract"
    assert room.get("contract").context["card"].draft.play
    room.post("contract", {"act": "ready"})
    paper = room.get("contract").content.decode()
    assert "You begin, or look at what got in the way: 3" in paper
    assert "any 3 of 7 days" in paper
    room.post("contract", {"act": "skip"})
    room.close()
    now = agreed([room.us.pair.id])
    assert (now.play.system, now.play.worths[Sees.OPENED], now.goal.days) == ("begin", 3, 3)
    assert now.shown == {Element.POINTS, Element.GOAL}
    assert now.play.starts == cast.today_of(room.us)


def test_what_the_agreement_just_asked_is_not_asked_again(room):
    room.post("contract", {"act": "play"})
    asked = {value for value, _ in room.get("play").context["ask"].fields["cautions"].choices}
    assert asked == {Caution.GAMBLING, Caution.MANIA}


def test_nobody_has_to_open_it(room):
    room.post("contract", {"act": "skip"})
    room.close()
    assert agreed([room.us.pair.id]).play is None


@pytest.mark.parametrize("caution", Caution)
def test_it_is_off_where_counting_could_pull_the_wrong_way(room, caution):
    room.post("contract", {"act": "play"})
    assert room.get("play").context["form"]["play_parts"].value() == sorted(Element)
    room.phone.post(f"{room.meeting}/play", {"ask": "1", "cautions": [caution.value]})
    page = room.get("play")
    assert page.context["form"]["play_parts"].value() == []
    assert "Counting can pull the wrong way" in page.content.decode()
    assert f'value="{caution}" checked' not in page.content.decode()


@pytest.mark.parametrize("reasons", [("pressure",), ("shame", "made_worse"), ("shame", "no_time")])
def test_it_is_offered_off_when_pressure_got_in_the_way(room, reasons):
    for reason, practice in zip(reasons, ("three-breaths", "one-step-up"), strict=False):
        plan = cast.a_plan(room.us, practice=practice)
        cast.a_noted_day(room.us, plan, outcome=Outcome.NOT_TODAY, in_the_way=reason)
    room.post("contract", {"act": "play"})
    page = room.get("play")
    off = "no_time" not in reasons
    assert ("How about no counting" in page.content.decode()) is off
    assert (page.context["form"]["play_parts"].value() == []) is off


def test_each_worth_says_what_it_is_for_and_begins_as_it_is_offered(room):
    room.post("contract", {"act": "play"})
    room.phone.post(f"{room.meeting}/keep", {"play_system": "curious"})
    worths = room.get("play").context["worths"]
    assert [(field.label.split()[1], field.value()) for field in worths] == [
        ("guess", "1"), ("hold", "1"), ("do", "2"),
    ]  # fmt: skip
    told = {"play_system": "begin", "worths_for": "curious", "worth_tried": "3"}
    room.post("play", CHOSEN | told)
    assert room.seat.table.said("worth_tried") == ""


def test_the_question_answered_on_both_screens_loses_no_answer(room):
    room.post("contract", {"act": "play"})
    room.phone.post(f"{room.meeting}/play", {"ask": "1", "cautions": [Caution.GAMBLING.value]})
    room.post("play", {"ask": "1"})
    assert cautions_of(room.us.pair.id, room.us.ana.pk) == {Caution.GAMBLING}


def test_both_screens_choose_and_the_phone_does_not_agree_alone(room):
    room.post("contract", {"act": "play"})
    room.phone.post(f"{room.meeting}/keep", {"play_system": "one-a-day"})
    assert "You note the day, whatever it was" in room.get("play").content.decode()
    assert room.phone.post(f"{room.meeting}/play", CHOSEN).status_code == 404


def test_nothing_to_count_switches_off_what_was_on_and_loses_nothing(room):
    detour(room)
    room.post("contract", {"act": "skip"})
    room.close()
    room.post("again")
    room.shape(AGREED | {"instead": ""}, "three-breaths")
    room.go("contract")
    assert room.get("contract").context["card"].draft.play
    detour(room, {"no": "1"})
    room.post("contract", {"act": "skip"})
    room.close()
    now = agreed([room.us.pair.id])
    assert (now.shown, now.play.system) == (frozenset(), "begin")


def test_a_stranger_sees_nothing(room):
    room.post("contract", {"act": "play"})
    assert cast.browser_of(cast.a_stranger()).get(f"{room.meeting}/play").status_code == 404
