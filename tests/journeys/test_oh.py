"""Ana keeps an "Oh" in the middle of something else, and loses nothing of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from journeys.acts import press
from journeys.conftest import PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
# Once the page is quiet "Oh" opens above it; until then it is a link.
OH = ".head__oh[data-above]"
HALF, FOUND = "Cold water, and", "I hum when I am fine."


def test_it_works(opened: Opened) -> None:
    phone = opened("Eli", PHONE)
    page = phone.go("/help/mine")
    page.get_by_label("What helps me, even a little").fill(HALF)
    page.locator(OH).press("Enter")
    words = page.get_by_role("dialog").get_by_role("textbox")
    expect(words).to_be_focused()
    phone.look()
    words.fill(FOUND[:9])
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(OH)).to_be_focused()
    page.locator(OH).click()
    expect(words).to_have_value(FOUND[:9])
    words.fill(FOUND)
    press(page, "Keep it and go back")
    expect(page.locator(".head__here")).to_have_text("Kept")
    expect(page.locator("dialog.ask--above")).to_have_count(0)
    assert page.get_by_label("What helps me, even a little").input_value() == HALF
    assert FOUND in phone.go("/discoveries").inner_text("main")


def test_the_way_out_stays_within_reach(opened: Opened) -> None:
    page = opened("Eli", PHONE).go("/discover")
    page.locator(OH).click()
    page.get_by_role("dialog").wait_for()
    on_top = "(e) => document.elementFromPoint(e.getBoundingClientRect().x + 20, 20).closest('.exit') === e"
    assert page.locator(".exit").evaluate(on_top)
