"""Ana makes a link for Sam, or rather not."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast, a_noted_day, a_plan, browser_of, clinic_with, today_of
from joys import a_reward
from on_screen import words_of
from stepwell.ground.people.actions import devices
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import Tick
from stepwell.ground.witness.queries import lines_of, witnesses_of
from stepwell.kit import clock
from stepwell.strategies.reward.facts import RewardFact
from trusting import a_witness

pytestmark = pytest.mark.django_db
FINE = {"harder": "no", "watches": "no", "called": "Sam", "signed": "Anni", "months": "3"}
PIN = "482915"


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


@pytest.fixture
def ana(cast: Cast) -> Client:
    return browser_of(cast.ana)


def test_it_works(cast: Cast, ana: Client):
    made = ana.post("/trusted/new", FINE)
    assert "/for-you/" in words_of(made)
    one = witnesses_of(cast.ana.pk)[0]
    ana.post(f"/trusted/{one.id}", {"ticks": ["ask"], "words": "Tea helps.", "keep": "1"})
    assert [line.kind for line in lines_of(one, clock.now())] == [Tick.ASK, Tick.WORDS]
    assert "reads 2 lines" in words_of(ana.get("/trusted"))


def test_a_stranger_sees_nothing(cast: Cast):
    one, _ = a_witness(cast, Tick.ASK)
    eve = browser_of(clinic_with(client="Eve").ana)
    assert eve.get(f"/trusted/{one.id}").status_code == 404
    assert [eve.post(f"/trusted/{one.id}/{what}").status_code for what in ("end", "hold", "ask")] == [404] * 3


@pytest.mark.parametrize("said", [{"harder": "yes"}, {"watches": "unsure"}, {"watches": "yes"}])
def test_an_answer_that_is_not_clear_leads_to_no_link(cast: Cast, ana: Client, said: dict[str, str]):
    told = words_of(ana.post("/trusted/new", FINE | said))
    assert "Then let’s leave it for now" in told
    assert witnesses_of(cast.ana.pk) == []


def with_pin(cast: Cast, ana: Client) -> None:
    """A phone of her own."""
    device, _ = devices.know_device(by=cast.ana)
    devices.set_pin(by=cast.ana, device=device, pin=PIN)
    session = ana.session
    session["device"] = str(device.pk)
    session.save()


def test_the_pin_is_asked_once_more_on_a_phone_of_ones_own(cast: Cast, ana: Client):
    with_pin(cast, ana)
    assert ana.post("/trusted/new", FINE).status_code == 422
    assert ana.post("/trusted/new", FINE | {"pin": "000001"}).status_code == 422
    assert witnesses_of(cast.ana.pk) == []
    assert ana.post("/trusted/new", FINE | {"pin": PIN}).status_code == 200


def test_to_show_more_asks_for_the_pin_and_to_show_less_never(cast: Cast, ana: Client):
    with_pin(cast, ana)
    one, key = a_witness(cast, Tick.ASK)
    more = {"ticks": ["ask", "so_far"], "words": "Tea helps.", "keep": "1"}
    assert ana.post(f"/trusted/{one.id}", more).status_code == 422
    assert ana.post(f"/trusted/{one.id}/link", {"pin": "000001"}).status_code == 422
    look = ana.post(f"/trusted/{one.id}", more | {"keep": "", "look": "1", "pin": PIN})
    assert PIN not in look.content.decode()
    assert "Tea helps." not in words_of(Client().get(f"/for-you/{key}"))
    assert ana.post(f"/trusted/{one.id}", more | {"pin": PIN}).status_code == 302
    assert "Tea helps." in words_of(Client().get(f"/for-you/{key}"))
    assert ana.post(f"/trusted/{one.id}", {"ticks": ["ask"], "keep": "1"}).status_code == 302
    made = ana.post(f"/trusted/{one.id}/link", {"pin": PIN})
    fresh = made.context["fresh"]
    assert "likes being asked" in words_of(Client().get(fresh.address))
    assert "Nothing to read just now" in words_of(Client().get(f"/for-you/{key}"))
    assert [each.id for each in witnesses_of(cast.ana.pk)] == [fresh.id]


def an_open_reward(cast: Cast) -> RewardFact:
    before = today_of(cast) - timedelta(1)
    plan = a_plan(cast, starts=before)
    for day in (before, today_of(cast)):
        a_noted_day(cast, plan, day=day)
    return a_reward(cast, starts=before, days=2)


def test_to_let_it_change_again_and_to_ask_for_a_reward_need_the_pin(cast: Cast, ana: Client):
    reward = an_open_reward(cast)
    with_pin(cast, ana)
    one, key = a_witness(cast, Tick.ASK)
    assert ana.post(f"/trusted/{one.id}/hold", {"on": "1"}).status_code == 302
    for pin, code in (("", 422), ("000001", 422), (PIN, 302)):
        assert own_witness(cast.ana, one.id).held_at
        assert ana.post(f"/trusted/{one.id}/hold", {"pin": pin}).status_code == code
    assert not own_witness(cast.ana, one.id).held_at
    asked = {"reward": str(reward.id), "id": str(uuid4())}
    for pin, code in (("", 422), ("000001", 422), (PIN, 302)):
        assert reward.terms.words not in words_of(Client().get(f"/for-you/{key}"))
        assert ana.post(f"/trusted/{one.id}/ask", asked | {"pin": pin}).status_code == code
    assert reward.terms.words in words_of(Client().get(f"/for-you/{key}"))


def test_ana_looks_first_and_nothing_has_changed(cast: Cast, ana: Client):
    one, key = a_witness(cast)
    look = ana.post(f"/trusted/{one.id}", {"words": "Tea helps.", "look": "1"})
    assert "Tea helps." in words_of(look)
    assert "Tea helps." not in words_of(Client().get(f"/for-you/{key}"))
    again = ana.post(f"/trusted/{one.id}", {"words": "Tea helps.", "again": "1"})
    assert "Tea helps." in again.content.decode()


def test_three_people_are_the_most(cast: Cast, ana: Client):
    for _ in range(3):
        a_witness(cast)
    assert ana.post("/trusted/new", FINE).status_code == 422


def test_ended_is_gone_from_the_list_at_once(cast: Cast, ana: Client):
    one, key = a_witness(cast, Tick.WORDS, words="Tea helps.")
    ana.post(f"/trusted/{one.id}/end")
    assert witnesses_of(cast.ana.pk) == []
    assert "Tea helps." not in words_of(Client().get(f"/for-you/{key}"))


def test_my_person_may_ask_is_said_where_nobody_reads_it_yet(cast: Cast, ana: Client):
    unsaid = "Nobody reads that yet"
    assert unsaid not in words_of(ana.get("/trusted"))
    assert ana.post("/me/quiet", {"silence": "person"}).url == "/trusted"
    assert unsaid in words_of(ana.get("/trusted"))
    a_witness(cast, Tick.ASK)
    assert unsaid not in words_of(ana.get("/trusted"))
    assert ana.post("/me/quiet", {"silence": "person"}).url == "/me"
