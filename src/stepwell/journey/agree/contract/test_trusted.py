"""That there is somebody Ana trusts is all that Bo learns, and only in the room."""

import pytest

from room import AGREED, Room
from signing import said
from stepwell.ground.witness.actions import end
from stepwell.ground.witness.facts import Tick
from trusting import a_witness

pytestmark = pytest.mark.django_db


def test_bo_learns_in_the_room_that_there_is_a_link_and_nothing_else():
    """Somebody has to be able to ask whether it makes things harder."""
    room = Room()
    room.shape(AGREED)
    room.go("contract")
    assert "link for somebody" not in said(room)
    one, _ = a_witness(room.us, Tick.WORDS, words="Tea helps.")
    assert f"{room.us.pair.client.name} has a link for somebody they trust" in said(room)
    assert not any(word in said(room) for word in ("Sam", "Anni", "Tea helps"))
    assert "link for somebody" not in said(room, phone=True)
    end(by=room.us.ana, one=one)
    assert "link for somebody" not in said(room)
