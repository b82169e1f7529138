"""Bo and Ana find out what matters, and set something to look forward to."""

from uuid import uuid4

import pytest

import cast
from joys import MATTERS, OWN_JOY, WALK, a_reward, a_value
from room import AGREED, Room
from stepwell.strategies.contract.queries import of_pair
from stepwell.strategies.reward.queries import rewards_of, values_of

pytestmark = pytest.mark.django_db
SET = {
    "act": "set", "r_pick": WALK.id, "r_free": "free", "r_days": "4", "r_window": "7", "r_health": "on",
    "r_money": "on",
}  # fmt: skip


def test_it_works() -> None:
    room = Room()
    where = f"/pairs/{room.us.pair.id}/values"
    piles = room.browser.post(where, {"act": "sort", "very": ["nature", "warmth"], "some": ["order"]})
    assert 'data-words="warmth"' in piles.content.decode()
    told = {"act": "name", "v_id": uuid4(), "v_words": MATTERS, "v_domain": "nature"}
    assert room.browser.post(where, told).url == where
    value = values_of([room.us.pair.id])[0]
    near = {"act": "close", "value": value.id, "c_id": uuid4(), "matters": "9", "close": "3"}
    room.browser.post(where, near)
    assert room.browser.post(where, SET | {"r_id": uuid4(), "r_value": value.id}).url == where
    page = room.browser.get(where).content.decode()
    assert "It matters 9 of 10. This week came 3 of 10 close." in page
    assert f"{WALK.text}. Any 4 of 7 days open it." in page
    assert f"{room.meeting}" in page


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    a_value(us)
    for person in (us.ana, us.dee, cast.a_stranger(), cast.a_colleague(us)):
        other = cast.browser_of(person)
        assert other.get(f"/pairs/{us.pair.id}/values").status_code == 404
        assert other.post(f"/pairs/{us.pair.id}/values", {"act": "sort"}).status_code == 404


def test_both_screens_follow_each_other() -> None:
    """Ana types on her phone, Bo reads it; either may press, once is enough; Bo leads back."""
    room = Room()
    room.shape(AGREED)
    room.go("contract")
    room.post("contract", {"act": "values"})
    ana = room.phone
    assert ana.get(room.meeting).url == f"{room.meeting}/values"
    ana.post(f"{room.meeting}/keep", {"v_words": MATTERS, "v_domain": "nature"})
    page = room.get("values").content.decode()
    assert MATTERS in page
    told = {"act": "name", "v_words": MATTERS, "v_domain": "nature"}
    told["v_id"] = str(room.get("values").context["forms"].name["v_id"].value())
    for browser in (ana, room.browser):
        assert browser.post(f"{room.meeting}/values", told).status_code == 302
    [value] = values_of([room.us.pair.id])
    near = {"act": "close", "value": value.id, "c_id": uuid4(), "matters": "9", "close": "3"}
    ana.post(f"{room.meeting}/values", near)
    ana.post(f"{room.meeting}/values", SET | {"r_id": uuid4(), "r_value": value.id})
    assert "It matters 9 of 10. This week came 3 of 10 close." in room.get("values").content.decode()
    assert WALK.text in room.get("values").content.decode()
    assert not room.seat.table.said("v_words")
    assert ana.post(f"{room.meeting}/values", {"act": "back"}).status_code == 404
    room.post("values", {"act": "back"})
    assert room.seat.table.step == "contract"


def test_what_is_needed_anyway_is_met_with_a_question_and_own_words_wait() -> None:
    us = cast.clinic_with()
    value, bo = a_value(us), cast.browser_of(us.bo)
    own = SET | {"r_id": uuid4(), "r_value": value.id, "r_pick": "own"}
    answer = bo.post(f"/pairs/{us.pair.id}/values", own | {"r_words": "A long nap"})
    assert (answer.status_code, "Rest is yours anyway" in answer.content.decode()) == (422, True)
    bo.post(f"/pairs/{us.pair.id}/values", own | {"r_words": OWN_JOY})
    assert [one.live for one in rewards_of([us.pair.id])] == [False]


def test_a_reward_is_named_in_the_agreement_and_signing_goes_on_as_it_was() -> None:
    room = Room()
    value = a_value(room.us)
    a_reward(room.us, value)
    a_reward(room.us, value, words=OWN_JOY)
    room.shape(AGREED)
    room.go("contract")
    room.post("contract", {"act": "ask", "none": "1"})
    room.post("contract", {"act": "ready", "i_will": "begin", "first_look": cast.today_of(room.us)})
    drawn = of_pair(room.us.pair.id)[0]
    assert drawn.terms.rewards == (f"{WALK.text}. Any 4 of 7 days open it. They need not be in a row.",)
    assert "To look forward to" in room.get("contract").content.decode()
    assert drawn.whole
