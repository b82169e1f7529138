"""The last minutes: all of it is agreed at once, or nothing."""

import pytest

from room import AGREED, SAID, Room
from stepwell.ground.meeting.queries import next_after
from stepwell.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return Room()


def test_it_works(room):
    room.shape(AGREED)
    assert room.close().status_code == 302
    assert room.seat.table.step == "agreed"
    assert len(room.running) == 1
    assert "After lunch" in room.phone.get(f"{room.meeting}/agreed").content.decode()


def test_the_first_look_is_a_session_within_seven_days(room):
    room.agree(AGREED)
    at = next_after([room.us.pair.id], clock.now())[room.us.pair.id]
    assert 0 < (at - clock.now()).days <= 7
    room.agree(AGREED)
    assert next_after([room.us.pair.id], clock.now())[room.us.pair.id] == at


@pytest.mark.parametrize("day", ["", "soon", "2020-01-01", "2099-01-01"])
def test_a_day_too_far_or_past_asks_once_more(room, day):
    room.shape(AGREED)
    answer = room.close(first_look=day)
    assert answer.status_code == 422
    assert answer.context["form"].errors["first_look"]
    assert SAID["then"] in answer.content.decode()
    assert room.running == []


def test_pressing_twice_agrees_once(room):
    room.shape(AGREED)
    room.go("closing")
    behind = room.get("closing").context["form"]
    typed = SAID | {name: behind[name].value() for name in ("first_look", "first_look_at")}
    for _ in range(2):
        assert room.post("closing", typed)["Location"] == room.meeting
    assert len(room.running) == 1


def test_what_is_open_in_the_shape_is_said_and_nothing_is_agreed(room):
    room.choose()
    answer = room.close()
    assert answer.status_code == 422
    assert "still has a gap" in answer.content.decode()
    assert room.running == []
    assert room.seat.table.step == "closing"


def test_ana_says_it_on_her_own_phone(room):
    room.shape(AGREED)
    room.go("closing")
    room.phone.post(f"{room.meeting}/keep", {"said_back": "So that lunch ends."})
    assert room.get("closing").context["form"]["said_back"].value() == "So that lunch ends."
    assert room.phone.post(f"{room.meeting}/closing", SAID).status_code == 404
    assert room.running == []


def test_a_line_that_corrects_is_offered_another_way_once(room):
    room.shape(AGREED)
    sharp = "You should rest more."
    first = room.close(note=sharp)
    assert first.status_code == 422
    assert "What would it be like to rest more?" in first.content.decode()
    assert room.close(note=sharp, note_kinder="keep").status_code == 302
    assert len(room.running) == 1
