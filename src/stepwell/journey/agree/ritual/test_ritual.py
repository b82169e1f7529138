"""How practice starts: chips, a sentence that grows, a week to try it, or not this time."""

import pytest

from room import AGREED, Room
from stepwell.strategies.ritual.queries import rituals_of

pytestmark = pytest.mark.django_db
STARTS = {
    "cue": "after the kettle clicks",
    "place": "in the hall",
    "gesture": "take one breath",
    "first_step": "Open the book.",
}


@pytest.fixture
def room():
    room = Room()
    room.shape(AGREED)
    room.go("ritual")
    return room


def test_it_works(room):
    assert "After lunch, at the desk" in room.get("ritual").content.decode()
    assert room.post("ritual", STARTS).status_code == 302
    assert room.seat.table.step != "ritual"
    room.close()
    ritual = rituals_of([room.running[0].id])[0]
    assert (ritual.terms.anchor, ritual.terms.gesture) == ("kettle", "take one breath")
    assert (ritual.trial_ends - ritual.trial_starts).days == 6
    assert room.running[0].shape.cue == "after the kettle clicks"


def test_the_sentence_grows_while_ana_types_on_her_phone(room):
    room.phone.post(f"{room.meeting}/keep", {"gesture": "take a sip of tea"})
    said = "After lunch, at the desk, I take a sip of tea."
    for browser in (room.browser, room.phone):
        assert said in browser.get(f"{room.meeting}/ritual").content.decode()


def test_not_this_time_goes_on_without_one(room):
    room.post("ritual", STARTS | {"skip": "1"})
    room.close()
    assert rituals_of([room.running[0].id]) == []


@pytest.mark.parametrize(
    ("field", "typed"), [("cue", ""), ("first_step", "Walk for ten minutes."), ("place", "x" * 300)]
)
def test_what_does_not_fit_is_asked_once_more(room, field, typed):
    answer = room.post("ritual", STARTS | {field: typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert room.seat.table.step == "ritual"
    assert STARTS["gesture"] in room.get("ritual").content.decode()


def test_only_bo_goes_on(room):
    assert room.phone.post(f"{room.meeting}/ritual", STARTS).status_code == 404
    assert room.seat.table.step == "ritual"
