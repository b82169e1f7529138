"""A session begins, both screens follow it, and it ends."""

import json
from datetime import timedelta

import pytest

import cast
from room import AGREED, Room
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import key_to, seat_for
from stepwell.ground.people.actions import persons
from stepwell.ground.plan.queries import plans_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return Room()


def pulse(browser, room, known=""):
    who = room.us.ana if browser is room.phone else room.us.bo
    key = key_to(seat_for(who, room.id, also_over=True))
    return browser.get(f"{room.meeting}/live", headers={"if-none-match": f'"{known}"', "x-seat": key})


def test_both_screens_show_the_same_step(room):
    assert room.get("choose").status_code == 200
    before = json.loads(pulse(room.phone, room).content)
    assert before["where"] == f"{room.meeting}/choose"
    room.choose()
    assert json.loads(pulse(room.phone, room).content)["where"] == f"{room.meeting}/shape"
    assert room.phone.get(f"{room.meeting}/choose")["Location"] == room.meeting
    assert room.phone.get(room.meeting)["Location"] == f"{room.meeting}/shape"


def test_nothing_new_costs_one_question_and_next_to_no_bytes(room, django_assert_num_queries):
    for browser in (room.browser, room.phone):
        browser.get(room.meeting)
        known = json.loads(pulse(browser, room).content)["pulse"]
        key = key_to(seat_for(room.us.ana, room.id))
        with django_assert_num_queries(1):
            asks = {"if-none-match": f'"{known}"', "x-seat": key}
            answer = browser.get(f"{room.meeting}/live", headers=asks)
        assert (answer.status_code, answer.content) == (304, b"")
        assert sum(len(name) + len(value) + 4 for name, value in answer.items()) < 1024


def test_what_one_types_the_other_sees(room):
    room.choose()
    old = json.loads(pulse(room.browser, room).content)["pulse"]
    room.phone.post(f"{room.meeting}/keep", {"why": "to sleep"})
    assert pulse(room.browser, room, old).status_code == 200
    assert room.get("shape").context["form"]["why"].value() == "to sleep"


def test_the_same_words_twice_change_nothing(room):
    for _ in range(2):
        room.phone.post(f"{room.meeting}/keep", {"wish": "less"})
    assert room.seat.table.version == 2


def test_two_who_write_at_the_same_moment_lose_nothing(room):
    seen = room.seat.table.version
    room.phone.post(f"{room.meeting}/keep", {"wish": "less rushing", "seen": seen})
    answer = room.browser.post(
        f"{room.meeting}/keep", {"wish": "more rest", "seen": seen}, headers={"accept": "application/json"}
    )
    assert json.loads(answer.content) == {"other": {"wish": "less rushing"}}
    assert room.seat.table.said("wish") == "more rest"


def test_a_name_that_is_none_and_a_flood_of_words_are_kept_out(room):
    room.phone.post(f"{room.meeting}/keep", {"WHY?": "x", "seen": "now"})
    assert room.seat.table.lines == {}
    assert room.phone.post(f"{room.meeting}/keep", {"wish": "x" * 3000}).status_code == 422
    many = {f"line{n}": "x" for n in range(200)}
    assert room.phone.post(f"{room.meeting}/keep", many).status_code == 409


def test_words_on_the_table_are_sealed(room):
    from_table = [str(box) for box in room_lines(room, {"wish": "kettle-canary"})]
    assert from_table
    assert not any("kettle-canary" in box for box in from_table)


def room_lines(room, typed):
    room.phone.post(f"{room.meeting}/keep", typed)
    return [bytes(words) for words in lines_of(room).values_list("words", flat=True)]


def lines_of(room):
    return meetings.Line.objects.filter(table=room.id)


def test_without_a_practice_only_the_first_steps_are_open(room):
    room.go("closing")
    assert room.seat.table.step == "choose"
    room.choose()
    room.go("closing")
    assert room.seat.table.step == "closing"


def test_a_press_from_a_screen_that_is_behind_moves_nothing(room):
    behind = room.seat
    room.choose()
    assert meetings.move(by=room.us.bo.pk, seat=behind, step="choose") is False
    assert room.seat.table.step == "shape"


def test_the_client_comes_in_and_is_seen(room):
    for page in ("/session", "/today"):
        assert f"{room.meeting}/join" in room.phone.get(page).content.decode()
    assert "Bring Ana’s phone in" in room.get("choose").content.decode()
    assert room.phone.post(f"{room.meeting}/join")["Location"] == room.meeting
    assert "Ana’s phone is in the room." in room.get("choose").content.decode()
    assert "/session" in room.get("phone").content.decode()


def test_starting_twice_goes_back_into_the_same_session(room):
    room.choose()
    again = room.browser.post(f"/pairs/{room.us.pair.id}/meet")
    assert again["Location"] == room.meeting
    assert room.browser.get(room.meeting)["Location"] == f"{room.meeting}/shape"


def test_a_session_that_ended_says_so(room):
    room.choose()
    room.post("end")
    for answer in (room.get("shape"), room.post("shape", AGREED)):
        assert answer.status_code == 409
        assert "This session has ended" in answer.content.decode()
    assert room.running == []
    assert "Nothing new this time" in room.phone.get(f"{room.meeting}/agreed").content.decode()
    assert "No session is open" in room.phone.get("/session").content.decode()


def test_ending_leads_back_to_the_client(room):
    answer = room.browser.post(f"{room.meeting}/end")
    assert answer["Location"] == f"/pairs/{room.us.pair.id}"


def test_a_session_that_has_not_begun_agrees_on_nothing(room):
    at = room.us.pair.began + timedelta(365)
    arranged = meetings.arrange(by=room.us.bo.pk, pair=room.us.pair, at=at)
    assert room.browser.get(f"/meetings/{arranged.id}/choose").status_code == 409


def test_only_the_therapist_leads(room):
    for path in ("go", "again", "end"):
        assert room.phone.post(f"{room.meeting}/{path}", {"step": "choose"}).status_code == 404
    assert room.browser.post(f"{room.meeting}/join").status_code == 404


def test_a_stranger_sees_nothing(room):
    practice = cast.a_practice(room.us)
    people = (cast.a_stranger(), cast.a_colleague(room.us), room.us.dee, cast.a_client(room.us.bo, "Eve"))
    for person in people:
        browser = cast.browser_of(person)
        for path in ("", "/live", "/phone", "/choose", "/own", "/shape", "/closing", "/agreed"):
            assert browser.get(f"{room.meeting}{path}").status_code == 404
        for path in ("/keep", "/go", "/join", "/again", "/end", "/closing"):
            assert browser.post(f"{room.meeting}{path}", {"wish": "x"}).status_code == 404
        assert browser.post(f"/pairs/{room.us.pair.id}/meet").status_code == 404
        chosen = {"practice": str(practice.id)}
        assert browser.post(f"{room.meeting}/choose", chosen).status_code == 404
    assert plans_of([room.us.pair.id]) == []
    assert room.seat.table.lines == {}


def test_the_key_of_a_seat_opens_nothing_else(room):
    key = key_to(room.seat)
    other = meetings.begin(by=room.us.bo.pk, pair=cast.open_pairs(cast.a_client(room.us.bo, "Kit").pk)[0])
    for path, brings in (
        (f"{room.meeting}/live", key[:-1]),
        (f"/meetings/{other.id}/live", key),
        (f"{room.meeting}/live", ""),
    ):
        assert room.browser.get(path, headers={"x-seat": brings}).status_code == 404


def test_when_the_pair_ends_so_does_the_key(room):
    key = key_to(room.seat)
    persons.end_pair(by=room.us.bo.pk, pair=room.us.pair.id)
    assert room.browser.get(f"{room.meeting}/live", headers={"x-seat": key}).status_code == 404
