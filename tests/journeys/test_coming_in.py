"""A therapist comes in by an admin's code, sets up a second factor, leaves, and signs in with both."""

import re
from collections.abc import Callable
from time import time
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from journeys.acts import PIN, WayIn, be_welcomed, come_in, enter, invite, press
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
PASSWORD = "four quiet herons wading"


def invited(admin: Watched) -> WayIn:
    admin.go("/clinic")
    admin.page.locator("form[action='/clinic/invite'] button").click()
    admin.look()
    link = admin.page.locator(".way-in__link").text_content() or ""
    return WayIn(link.strip(), admin.page.locator(".qr__code").inner_text())


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, int(time()) // 30))


def secret_on(page: Page) -> str:
    return page.locator("text=/^[A-Z2-7]{32}$/").first.text_content() or ""


def test_a_therapist_comes_in_and_signs_in_again(opened: Opened):
    desk, address = opened(None, LAPTOP), f"wren{uuid4().hex[:8]}@example.org"
    come_in(desk, invited(opened("Dee", LAPTOP)))
    desk.look()
    page = desk.page
    page.get_by_label("Your name").fill("Wren")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_label("A password").fill(PASSWORD)
    enter(page)
    assert page.url.endswith("/second-factor/")
    desk.look()
    assert desk.go("/desk").url.endswith("/second-factor/")
    spare = _second_factor(desk)
    assert desk.go("/desk").url.endswith("/desk")
    desk.look()
    press(page, "Sign out")
    _sign_in(desk, address, spare)
    assert page.url.endswith("/desk")


def _second_factor(desk: Watched) -> str:
    """Set up an authenticator; answers one of the codes for a lost phone."""
    page = desk.go("/account/second-factor/totp/activate/")
    desk.look()
    page.locator("input[name=code]").fill(code_of(secret_on(page)))
    enter(page)
    desk.look()
    for path in ("webauthn/", "webauthn/add/", "recovery-codes/"):
        desk.go(f"/account/second-factor/{path}")
        desk.look()
    return re.findall(r"\b[0-9a-f]{8}\b", page.inner_text("main"))[0]


def _sign_in(desk: Watched, address: str, spare: str) -> None:
    page = desk.go("/sign-in")
    page.locator("input[name=login]").fill(address)
    page.locator("input[name=password]").fill("not this one at all")
    enter(page)
    assert "do not open anything" in page.locator("[role=alert], .field__error, main").first.inner_text()
    desk.look()
    page.locator("input[name=login]").fill(address)
    page.locator("input[name=password]").fill(PASSWORD)
    enter(page)
    desk.look()
    page.locator("input[name=code]").fill(spare)
    enter(page)


def test_a_phone_is_locked_and_opened_by_its_pin(opened: Opened):
    phone = opened(None, PHONE)
    come_in(phone, invite(opened("Bo", LAPTOP)))
    be_welcomed(phone, f"Juniper {uuid4().hex[:6]}")
    phone.go("/me")
    press(phone.page, "Lock this phone")
    phone.page.wait_for_url("**/unlock")
    phone.look()
    phone.page.get_by_label("Your PIN").fill("111222")
    phone.page.keyboard.press("Enter")
    expect(phone.page.get_by_text("does not open this phone")).to_be_visible()
    assert phone.go("/today").url.endswith("/unlock")
    phone.page.get_by_label("Your PIN").fill(PIN)
    enter(phone.page)
    assert phone.page.url.endswith("/today")


def test_a_code_opens_once(opened: Opened):
    desk, first, second = opened("Bo", LAPTOP), opened(None, PHONE), opened(None, PHONE)
    way = invite(desk)
    come_in(first, way)
    come_in(second, way)
    assert "does not open anything now" in second.page.inner_text("main")
    assert second.page.get_by_label("Your code").input_value() == way.code.lower()
    second.look()
    desk.go("/desk").get_by_role("link", name="Somebody new").first.click()
    desk.look()
