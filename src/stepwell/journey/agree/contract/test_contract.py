"""The agreement in the room: does it fit, the words, two hands."""

import pytest

import cast
from on_screen import words_of
from room import AGREED, Room
from signing import drawn, hands, press, ready, said, sign, words
from stepwell.ground.people.facts import Role
from stepwell.ground.reminder.queries import quiet_hours
from stepwell.kit import tone
from stepwell.strategies.contract.queries import holding

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    room = Room()
    room.shape(AGREED)
    room.go("contract")
    return room


def kindly(answer):
    assert answer.status_code == 422
    assert tone.blame(words_of(answer)) == []
    return True


def test_it_works(room):
    assert "Does a signed agreement fit right now?" in said(room, phone=True)
    assert ready(room).status_code == 302
    assert "<strong>4 of 7 days</strong>" in said(room)
    sign(room)
    assert press(room, "on").status_code == 302
    assert room.seat.table.step == "closing"
    room.close()
    (plan,) = room.running
    held = holding([plan])[plan.id]
    assert (held.signed, held.terms.doing, held.terms.treat.menu) == (True, "open the book", True)


def test_how_many_messages_may_come_is_signed_and_held_to(room):
    ready(room, remind_most="1")
    assert "at most 1 message a day" in said(room)
    sign(room)
    press(room, "on")
    room.close()
    ana = room.us.ana.pk
    assert holding(room.running)[room.running[0].id].terms.messages == 1
    assert quiet_hours([ana])[ana].most == 1


def test_a_stranger_sees_nothing(room):
    for person in (cast.a_stranger(), cast.a_colleague(room.us), room.us.dee):
        browser = cast.browser_of(person)
        assert browser.get(f"{room.meeting}/contract").status_code == 404
        assert browser.post(f"{room.meeting}/contract", {"act": "ask"}).status_code == 404


def test_the_sentence_writes_itself_while_both_type(room):
    press(room, "ask", none="1")
    room.phone.post(
        f"{room.meeting}/keep", {"treat_pick": "own", "treat": "a walk with Jo", "treat_kind": "people"}
    )
    room.browser.post(f"{room.meeting}/keep", {"i_will": "commence utilising the notebook immediately"})
    page = said(room)
    assert "<strong>commence utilising the notebook immediately</strong>" in page
    assert "<q>commence</q> → start" in page
    assert "a walk with Jo" in page
    assert "We have looked at this together" in page
    assert "We have looked at this together" not in said(room, phone=True)


def test_what_speaks_against_it_leads_to_something_to_find_out(room):
    press(room, "ask", phone=True, flags=["coerced"])
    for phone in (True, False):
        assert "Then there is nothing to sign today" in said(room, phone=phone)
    assert press(room, "ready", **words(room)).status_code == 422
    assert drawn(room) == []
    shelf = room.browser.get(press(room, "elsewhere")["Location"]).content.decode()
    assert "Try this one" in shelf
    assert room.seat.table.step == "choose"
    assert hands(room) == []


def test_own_words_wait_until_bo_has_looked(room):
    own = {"treat_pick": "own", "treat": "a walk with Jo", "treat_kind": "people"}
    ready(room, **own)
    sign(room)
    assert hands(room) == []
    assert press(room, "look_treat", phone=True).status_code == 404
    press(room, "change")
    assert press(room, "look_treat", **words(room, **own)).status_code == 302
    press(room, "ready", **words(room, **own))
    sign(room)
    assert len(hands(room)) == 2


@pytest.mark.parametrize("harm", ["I skip dinner", "I cut myself"])
def test_what_hurts_is_not_kept_and_is_answered_kindly(room, harm):
    answer = ready(room, consequence_pick="own", consequence=harm)
    assert kindly(answer)
    assert drawn(room) == []
    assert ("/help" in answer.content.decode().split("<main")[1]) == ("cut" in harm)


def test_changed_words_are_signed_again_by_both(room):
    ready(room)
    sign(room)
    press(room, "change")
    press(room, "ready", **words(room, i_will="open the box"))
    first, second = reversed(drawn(room))
    assert (first.signed, len(second.signatures)) == (True, 0)
    room.post("shape", AGREED)
    room.go("shape")
    room.post("shape", AGREED | {"days": "2"})
    room.go("closing")
    answer = room.close()
    assert "Something is different from the agreement" in answer.content.decode()
    assert room.running == []


def test_two_tabs_and_double_presses_make_one_contract_and_one_signature_each(room):
    for _ in range(2):
        ready(room)
    for _ in range(3):
        sign(room)
    assert len(drawn(room)) == 1
    assert hands(room) == [Role.CLIENT, Role.THERAPIST]


def test_a_tab_that_shows_older_words_signs_nothing(room):
    ready(room)
    (old,) = drawn(room)
    press(room, "change")
    press(room, "ready", **words(room, i_will="open the box"))
    answer = press(room, "sign", phone=True, contract=str(old.id), name="Ana")
    assert answer.status_code == 422
    assert hands(room) == []


def test_without_a_phone_ana_signs_on_the_laptop_and_it_says_so(room):
    ready(room)
    (paper,) = drawn(room)
    assert "No phone is in the room" in said(room)
    press(room, "sign", role="client", contract=str(paper.id), name="Ana")
    assert "signed on the therapist’s screen" in said(room)


def test_a_drawn_hand_is_kept_and_odd_points_are_not(room):
    ready(room)
    (paper,) = drawn(room)
    odd = press(room, "sign", phone=True, contract=str(paper.id), drawn='1,1"/><script>')
    assert odd.status_code == 422
    press(room, "sign", phone=True, contract=str(paper.id), drawn="10,20 30,40;50,60")
    assert 'd="M10,20 L30,40 M50,60 h0.1"' in said(room, phone=True)


@pytest.mark.parametrize(
    ("field", "typed"),
    [("i_will", ""), ("i_will", "x" * 300), ("minutes", "99"), ("first_look", "2099-01-01")],
)
def test_odd_input_gets_a_kind_word(room, field, typed):
    answer = ready(room, **{field: typed})
    assert kindly(answer)
    assert drawn(room) == []


def test_not_this_time_goes_on_without(room):
    ready(room)
    press(room, "skip")
    assert room.close().status_code == 302
    assert holding(room.running) == {}


def test_both_sign_before_it_goes_on(room):
    ready(room)
    sign(room, True)
    assert "Both sign first" in press(room, "on").content.decode()


def test_junk_on_the_table_is_no_contract(room):
    press(room, "ask", none="1")
    room.phone.post(f"{room.meeting}/keep", {"contract": "junk", "treat_pick": "junk", "minutes": "²"})
    assert "Ready to sign" in said(room)
    assert press(room, "nothing").status_code == 404


def test_it_costs_a_fixed_number_of_questions(room, django_assert_max_num_queries):
    ready(room)
    sign(room)
    for browser in (room.browser, room.phone):
        with django_assert_max_num_queries(40):
            browser.get(f"{room.meeting}/contract")
