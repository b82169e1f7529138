"""A session begins, goes on and ends."""

import pytest

import cast
from room import AGREED, Room
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.plan.queries import plans_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return Room()


def test_starting_twice_goes_back_into_the_same_session(room):
    again = room.browser.post(f"/pairs/{room.us.pair.id}/meet")
    assert again["Location"] == f"{room.meeting}/choose"


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
