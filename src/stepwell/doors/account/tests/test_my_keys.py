"""Keys for other programs: Ana makes one, sees when it was used, and ends it."""

import re

import pytest
from django.test import Client

from cast import a_stranger, browser_of, clinic_with
from stepwell.doors.account.tests.test_my_phone import PIN, known_phone
from stepwell.ground.people.actions.tokens import MOST, make_token
from stepwell.ground.people.facts import Scope
from stepwell.ground.people.queries import tokens_of
from stepwell.ground.reminder import resting

pytestmark = pytest.mark.django_db
WISH = {"name": "Watch", "may": [Scope.READ_ME.value]}


def ask(key: str) -> int:
    return Client().get("/api/v1/me", headers={"Authorization": f"Bearer {key}"}).status_code


def made_by(browser: Client, **wish: object) -> str:
    page = browser.post("/me/keys", WISH | wish).content.decode()
    return re.search(r'readonly [^>]* value="([^"]+)"', page)[1]


def an_open_phone(person) -> Client:
    phone = known_phone(person)
    phone.post("/unlock", {"pin": PIN})
    return phone


def test_it_works() -> None:
    phone = an_open_phone(clinic_with().ana)
    key = made_by(phone, pin=PIN)
    assert ask(key) == 200
    page = phone.get("/me/keys").content.decode()
    assert key not in page, "it is shown once"
    assert "Watch" in page
    assert "last used" in page
    assert phone.post(re.search(r"/me/keys/[^/]+/end", page)[0]).status_code == 302
    assert ask(key) == 401, "an ended key opens nothing, at once"
    assert "Watch" not in phone.get("/me/keys").content.decode()


def test_an_open_phone_without_its_pin_makes_no_key() -> None:
    us = clinic_with()
    phone = an_open_phone(us.ana)
    for wrong in ({}, {"pin": "000001"}):
        assert phone.post("/me/keys", WISH | wrong).status_code == 422
    assert tokens_of(us.ana.pk) == []


def test_a_key_ends_with_its_phone_and_with_a_new_pin_unless_it_is_to_stay() -> None:
    us = clinic_with()
    phone, other = an_open_phone(us.ana), an_open_phone(us.ana)
    lost, kept = made_by(other, pin=PIN), made_by(phone, pin=PIN)
    phone.post(f"/me/devices/{other.session['device']}/forget")
    assert (ask(lost), ask(kept)) == (401, 200)
    feed = resting.make_feed(by=us.ana, device=None)
    new = {"old_pin": PIN, "pin": "739164", "again": "739164"}
    assert 'name="ends"' in phone.get("/welcome/pin?alone=1").content.decode()
    phone.post("/welcome/pin?alone=1", new)
    assert ask(kept) == 200, "not ticked, not ended"
    phone.post("/welcome/pin?alone=1", new | {"old_pin": "739164", "ends": "on"})
    assert (ask(kept), Client().get(f"/calendar/{feed}.ics").status_code) == (401, 404)
    assert 'name="ends"' not in phone.get("/welcome/pin?alone=1").content.decode()


def test_a_therapist_comes_in_again_first_and_a_new_password_ends_every_key() -> None:
    us = clinic_with()
    us.bo.set_password("lamp river cotton seven")
    us.bo.save()
    laptop, new = browser_of(us.bo), "seven lamps on a green river"
    page = laptop.post("/me/keys", WISH).content.decode()
    assert tokens_of(us.bo.pk) == []
    first = re.search(r'"(/account/confirm[^"]+)"', page)[1]
    assert laptop.post(first, {"password": "lamp river cotton seven"})["Location"] == "/me/keys"
    key = made_by(laptop)
    assert ask(key) == 200
    old = "lamp river cotton seven"
    laptop.post("/account/password", {"oldpassword": old, "password1": new, "password2": new})
    assert ask(key) == 401


def test_nobody_gets_a_key_for_more_than_they_may() -> None:
    us = clinic_with()
    reading_others = {"name": "Watch", "may": [Scope.READ_CASELOAD.value]}
    assert browser_of(us.ana).post("/me/keys", reading_others).status_code == 422
    assert browser_of(us.dee).post("/me/keys", reading_others).status_code == 422


def test_there_is_room_for_twenty() -> None:
    us = clinic_with()
    for _ in range(MOST):
        make_token(by=us.ana, scopes=[])
    assert "twenty keys" in browser_of(us.ana).post("/me/keys", WISH).content.decode()


def test_a_stranger_sees_nothing() -> None:
    us = clinic_with()
    key = make_token(by=us.ana, scopes=[Scope.READ_ME])
    address = f"/me/keys/{tokens_of(us.ana.pk)[0].id}/end"
    assert browser_of(a_stranger()).post(address).status_code == 404
    assert ask(key) == 200
