"""Ana and Bo write an agreement together; each signs on their own screen, one with a pen, one with a name."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from journeys.acts import go_on, open_client, press, shape
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SOON = 15_000


def draw(page: Page) -> None:
    sheet = page.locator("canvas")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    assert box
    page.mouse.move(box["x"] + 30, box["y"] + 40)
    page.mouse.down()
    for step in range(20):
        page.mouse.move(box["x"] + 30 + 8 * step, box["y"] + 40 + 20 * (step % 3))
    page.mouse.up()


def phase(watched: Watched, name: str) -> None:
    expect(watched.page.locator("#agreement")).to_have_attribute("data-phase", name, timeout=SOON)


def test_each_signs_on_their_own_screen(opened: Callable[..., Watched]):
    desk, phone = opened("Bo", LAPTOP), opened("Ana", PHONE)
    open_client(desk, "Ana")
    press(desk.page, "Start a session")
    go_on(desk.page, "Choose")
    desk.page.get_by_role("button", name="Try this one").first.click()
    desk.page.locator("[name=why]").wait_for()
    shape(desk)
    go_on(desk.page, "Go on")
    go_on(desk.page, "The agreement")
    phone.go("/today")
    go_on(phone.page, "Come in")
    phase(phone, "ask")
    go_on(phone.page, "None of these")
    phase(desk, "words")
    desk.page.locator("[name=i_will]").fill("commence breathing immediately")
    expect(phone.page.get_by_text("commence breathing immediately")).to_be_visible(timeout=SOON)
    desk.page.locator("[name=i_will]").fill("breathe out once")
    expect(phone.page.locator("#draft").get_by_text("breathe out once")).to_be_visible(timeout=SOON)
    for each in (desk, phone):
        each.look()
    go_on(desk.page, "Ready to sign")
    phase(phone, "sign")
    draw(phone.page)
    desk.page.locator("[name=name]").fill("Bo")
    go_on(phone.page, "I sign this")
    expect(desk.page.get_by_label("Drawn by Ana")).to_be_visible(timeout=SOON)
    expect(desk.page.locator("[name=name]")).to_have_value("Bo")
    go_on(desk.page, "I sign this")
    for each in (desk, phone):
        expect(each.page.get_by_role("heading", name="Signed by both")).to_be_visible(timeout=SOON)
        each.look()
    go_on(desk.page, "On the phone")
    desk.page.get_by_role("button", name="End the session", exact=True).click()
