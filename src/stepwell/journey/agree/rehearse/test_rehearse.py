"""Three runs in the room, from either screen; and the line for when stuck."""

from uuid import uuid4

import pytest

from cast import a_client, a_stranger, browser_of
from room import AGREED, Room
from stepwell.ground.library.queries import of_clinic
from stepwell.strategies.fluency.queries import kept_runs, scripts_of

pytestmark = pytest.mark.django_db
RAN = {"times": "2.10,9.40", "run": "1"}


@pytest.fixture
def room():
    room = Room()
    room.shape(AGREED)
    room.go("rehearse")
    return room


def run(room, browser=None, **typed):
    sent = {"id": str(uuid4())} | RAN | typed
    return (browser or room.browser).post(f"{room.meeting}/rehearse", sent)


def kept(room):
    return kept_runs([room.us.pair.id])


def test_it_works(room):
    for _ in range(3):
        assert run(room).status_code == 302
    assert [one.kind for one in kept(room)] == ["slow", "cued", "role_play"]
    assert (kept(room)[0].first_seconds, kept(room)[0].whole_seconds) == (2.1, 9.4)
    said = room.phone.get(f"{room.meeting}/rehearse").content.decode()
    assert "3 runs, 3 without a prompt." in said
    assert "first action 2.1 s, all of it 9.4 s" in said


def test_a_run_on_ana_s_phone_takes_the_prompts_that_bo_counted(room):
    room.post("keep", {"prompts": "2"})
    before = room.seat.table.version
    run(room, room.phone)
    assert kept(room)[0].prompts == 2
    assert room.seat.table.version > before
    assert room.get("rehearse").context["card"].prompts == "0"


def test_sent_twice_it_is_one_run(room):
    same = str(uuid4())
    for _ in range(2):
        run(room, id=same)
    assert len(kept(room)) == 1


def test_kept_by_both_at_the_same_moment_it_is_one_run(room):
    same = [
        browser.get(f"{room.meeting}/rehearse").context["form"]["id"].value()
        for browser in (room.browser, room.phone)
    ]
    for browser, one in zip((room.browser, room.phone), same, strict=True):
        run(room, browser, id=str(one))
    assert len(kept(room)) == 1
    assert room.get("rehearse").context["form"]["id"].value() not in same


def test_three_more_of_distress_rests_and_offers_ground(room):
    run(room, distress_before="2", distress_after="5")
    said = room.get("rehearse").content.decode()
    assert "Let’s rest here" in said
    assert "Put both feet flat on the floor" in said
    run(room, distress_after="2")
    assert [one.kind for one in kept(room)] == ["slow", "slow"]
    assert "Let’s rest here" not in room.get("rehearse").content.decode()


def test_stop_here_keeps_the_run_and_asks_for_nothing(room):
    run(room, stopped="1")
    assert kept(room)[0].stopped
    assert "Let’s rest here" in room.phone.get(f"{room.meeting}/rehearse").content.decode()


def test_what_must_not_be_timed_is_not(room):
    room.choose(untimed(room))
    room.post("shape", AGREED | {"size": "S"})
    room.go("rehearse")
    assert "data-untimed" in room.get("rehearse").content.decode()
    run(room)
    assert kept(room)[0].first_seconds is None


def untimed(room):
    return next(one.slug for one in of_clinic(room.us.clinic) if one.untimed and one.sizes)


@pytest.mark.parametrize(
    "odd", [{"times": "soon,,-1,9e9"}, {"level": "9"}, {"distress_after": "77"}, {"id": "x"}]
)
def test_odd_numbers_are_left_out_and_the_run_stands(room, odd):
    assert run(room, **odd).status_code == 302
    assert len(kept(room)) == 1


def test_the_line_for_when_stuck_is_on_the_phone_with_the_plan(room):
    room.phone.post(f"{room.meeting}/keep", {"stuck_if": "I freeze", "stuck_then": "I read one line"})
    form = room.get("rehearse").context["stuck"]
    room.post(
        "rehearse",
        {"onward": "1", "said_aloud": "on"} | {n: form[n].value() for n in ("stuck_if", "stuck_then")},
    )
    assert room.seat.table.step != "rehearse"
    room.go("closing")
    form = room.get("closing").context["form"]
    offered = {name: form[name].value() for name in ("in_the_way", "then")}
    room.close(**offered)
    script = scripts_of(room.us.ana.pk, [room.running[0].id])[0]
    assert (script.stuck_if, script.stuck_then, script.said_aloud) == ("I freeze", "I read one line", True)


def test_the_line_of_last_time_is_there_to_begin_with(room):
    room.close(in_the_way="I freeze", then="I read one line")
    room.post("again")
    room.shape(AGREED)
    room.go("rehearse")
    assert "I read one line" in room.phone.get(f"{room.meeting}/rehearse").content.decode()


def test_only_bo_goes_on(room):
    assert room.phone.post(f"{room.meeting}/rehearse", {"onward": "1"}).status_code == 404


def test_a_stranger_sees_nothing(room):
    for nobody in (room.us.dee, a_stranger(), a_client(room.us.bo, "Eve")):
        browser = browser_of(nobody)
        assert browser.get(f"{room.meeting}/rehearse").status_code == 404
        assert run(room, browser).status_code == 404
    assert kept(room) == ()


def test_the_page_costs_the_same_however_many_runs(room, django_assert_max_num_queries):
    for _ in range(4):
        run(room)
    with django_assert_max_num_queries(19):
        room.phone.get(f"{room.meeting}/rehearse")
