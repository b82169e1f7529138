"""This phone: its name on the home screen, its lock, and a sticker scanned before the PIN."""

from datetime import timedelta

import pytest
from django.test import Client

from cast import a_plan, browser_of, clinic_with
from stepwell.ground.people.actions import devices
from stepwell.ground.people.queries import devices_of
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.journey.between.go.codes import path_to
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
PIN = "482915"


def known_phone(person) -> Client:
    """A phone with a PIN that is not open now."""
    device, secret = devices.know_device(by=person, label="Phone")
    devices.set_pin(by=person, device=device, pin=PIN)
    phone = Client()
    phone.cookies[COOKIE] = secret
    return phone


def test_it_works() -> None:
    us = clinic_with()
    phone = known_phone(us.ana)
    phone.post("/unlock", {"pin": PIN})
    assert "as=stepwell" in phone.get("/me/phone").content.decode()
    assert phone.post("/me/phone", {"dress": "notes", "locks": "on"}).status_code == 302
    said = phone.get("/me/phone").content.decode()
    assert "as=notes" in said
    assert "notes-192" in said
    assert "data-locks" in said
    assert [device.locks for device in devices_of(us.ana.pk)] == [True]


def test_the_choice_is_there_again_after_the_pin() -> None:
    us = clinic_with()
    phone = known_phone(us.ana)
    phone.post("/unlock", {"pin": PIN})
    phone.post("/me/phone", {"dress": "steps", "locks": "on"})
    phone.post("/lock")
    phone.post("/unlock", {"pin": PIN})
    said = phone.get("/me/phone").content.decode()
    assert "as=steps" in said
    assert "data-locks" in said


def test_whoever_holds_an_open_phone_chooses_no_pin_of_their_own() -> None:
    """Else the PIN that is asked before a copy or a link would stop nobody."""
    phone, new = known_phone(clinic_with().ana), {"pin": "739164", "again": "739164"}
    phone.post("/unlock", {"pin": PIN})
    assert "old_pin" in phone.get("/welcome/pin").content.decode()
    for wrong in ({}, {"old_pin": ""}, {"old_pin": "000001"}, {"old_pin": new["pin"]}):
        assert phone.post("/welcome/pin", new | wrong).status_code == 422
    assert phone.post("/me/copy", {"part": "days", "pin": new["pin"]}).status_code == 422
    with clock.set_to(clock.now() + timedelta(hours=1)):
        assert phone.post("/welcome/pin", new | {"old_pin": PIN}).status_code == 302
        assert phone.post("/me/copy", {"part": "days", "pin": new["pin"]}).status_code == 200


def test_a_phone_without_a_pin_is_not_asked_to_lock() -> None:
    said = browser_of(clinic_with().ana).get("/me/phone").content.decode()
    assert 'name="locks"' not in said
    assert "Choose a PIN" in said


def test_a_stranger_sees_nothing() -> None:
    us = clinic_with()
    assert browser_of(us.bo).get("/me/phone").status_code == 404
    assert Client().get("/me/phone").status_code == 302


def test_another_phone_keeps_its_own_name() -> None:
    us = clinic_with()
    one, two = known_phone(us.ana), known_phone(us.ana)
    for phone in (one, two):
        phone.post("/unlock", {"pin": PIN})
    one.post("/me/phone", {"dress": "notes"})
    assert "as=stepwell" in two.get("/me/phone").content.decode()


def test_a_sticker_scanned_before_the_pin_leads_on() -> None:
    us = clinic_with()
    path, phone = path_to(a_plan(us).id), known_phone(us.ana)
    asked = phone.get(path)["Location"]
    assert asked == f"/unlock?on={path.rpartition('/')[2]}"
    assert phone.post(asked, {"pin": PIN})["Location"] == path
    phone.post("/lock")
    for elsewhere in ("//evil.example", "https://evil.example", "../me", ""):
        told = phone.post(f"/unlock?on={elsewhere}", {"pin": PIN})
        assert told["Location"] == "/"
        phone.post("/lock")


def test_a_new_pin_is_a_screen_of_its_own_and_leads_back() -> None:
    """Once the welcome is over it is no second of six steps; during the welcome it leads on."""
    us = clinic_with()
    phone, new = known_phone(us.ana), {"pin": "739164", "again": "739164", "old_pin": PIN}
    phone.post("/unlock", {"pin": PIN})
    page = phone.get("/me").content.decode()
    assert "/welcome/pin?alone=1" in page
    screen = phone.get("/welcome/pin?alone=1").content.decode()
    assert "Step 2 of" not in screen
    assert "if you like" not in screen, "the PIN until now is needed"
    assert phone.post("/welcome/pin?alone=1", new)["Location"] == "/me"
    again = new | {"old_pin": new["pin"]}
    assert phone.post("/welcome/pin", again)["Location"] == "/welcome/watched"


def test_a_phone_that_is_used_says_so_once_a_day() -> None:
    us = clinic_with()
    phone = known_phone(us.ana)
    phone.post("/unlock", {"pin": PIN})
    (before,) = devices_of(us.ana.pk)
    with clock.set_to(clock.now() + timedelta(2)):
        phone.get("/today")
        (after,) = devices_of(us.ana.pk)
    assert after.seen_on - before.seen_on == timedelta(2)
