"""Leave now, and lock: gone at once, nothing lost."""

import os
import signal
import sqlite3

import pytest
from playwright.sync_api import expect

from journeys.acts import back, press
from journeys.phones import (
    DULL,
    MINE,
    TOO_LATE,
    Phones,
    all_sent,
    back_online,
    come_in,
    dull,
    house,
    phones,
    taken_along,
    unlock,
    until,
    waiting,
    with_a_pin,
)
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
OPEN = ["/help", "/unlock", "/join"]
PAGES = ["/today", "/welcome/pin", *OPEN]
FIRST = "document.querySelector('a[href], button, input, select, summary, [tabindex]').matches('[data-exit]')"
CLOCK = """() => {
  const link = document.querySelector("[data-exit]"), began = performance.now();
  link.click();
  return [document.documentElement.childNodes.length, performance.now() - began];
}"""


def test_one_tap_and_it_is_gone(phones: Phones, house: Served):
    """By the first key or the first tap, and Back does not return; test_every_page.py measures all pages."""
    context = phones("exit")
    page = with_a_pin(come_in(context, house, "Ana"))
    dull(context)
    for path in PAGES:
        page.goto(path)
        if path not in OPEN and page.url.endswith("/unlock"):
            unlock(page)
            page.wait_for_url("**/today")
            page.goto(path)
        assert page.evaluate(FIRST), path
        with page.expect_navigation(url=f"{DULL}**"):
            left, took = page.evaluate(CLOCK)
        assert (left, took < 100) == (0, True), (path, took)
        back(page)
        expect(page.locator("body")).not_to_contain_text("Today")
        page.goto("/today")
        expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()


def test_three_times_shift(phones: Phones, house: Served):
    context = phones("shift")
    page = with_a_pin(come_in(context, house, "Wren"))
    dull(context)
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)
    assert page.url.endswith("/today")
    with page.expect_navigation(url=f"{DULL}**"):
        for _ in range(3):
            page.keyboard.press("Shift")
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()


def test_left_without_a_network(phones: Phones, house: Served):
    """A still page; the day opens with the PIN alone; with a network again the session is over."""
    context = phones("still")
    page = with_a_pin(come_in(context, house, "Kit"))
    context.set_offline(True)
    page.goto("/today")
    page.locator("[data-exit]").click()
    expect(page.get_by_role("heading", name="Shopping list")).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    for wrong in ("000001", "482916"):
        page.get_by_label("Your PIN").fill(wrong)
        press(page, "Open")
        expect(page.get_by_text("That PIN does not open this phone.")).to_be_visible()
    page.reload()
    back_online(page)
    expect(page).to_have_url(f"{house.url}/unlock")
    context.set_offline(True)
    page.goto("/today")
    unlock(page)
    expect(page.locator('[data-screen="today"]')).to_be_visible()


def test_locking_says_what_waits_and_loses_nothing(phones: Phones, house: Served):
    context = phones("leave")
    page = with_a_pin(come_in(context, house, "Lou"))
    page.goto("/me")
    context.set_offline(True)
    page.evaluate("shelf.put('letters', 'one', { id: 'one', who: 'somebody', box: '' })")
    press(page, "Lock this phone")
    expect(page.get_by_text("Press once more to lock.")).to_be_visible()
    press(page, "Lock this phone")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    back_online(page)
    unlock(page)
    page.wait_for_url("**/today")
    until(page, lambda: waiting(page) == 1)


def test_a_note_that_is_not_taken_gives_its_words_back(phones: Phones, house: Served):
    page = come_in(phones("back"), house, "Eli")
    page.context.set_offline(True)
    page.goto("/today")
    page.evaluate(TOO_LATE)
    back_online(page)
    expect(page.get_by_label("Your words, to copy")).to_have_value("Two weeks ago.")
    page.goto("/me")
    expect(page.locator("[data-why]")).to_contain_text("two days")
    press(page, "Let it go")
    expect(page.locator("[data-why]")).to_have_count(0)
    assert waiting(page) == 0


def test_two_minutes_out_of_sight(phones: Phones, house: Served):
    context = phones("sight")
    page = with_a_pin(come_in(context, house, "Noor"), locks=True)
    assert page.evaluate("shelf.get('keys', 'phone').then(({ open }) => open)") is None
    page.evaluate("guard.note({ seen: Date.now() - 121_000 })")
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    unlock(page)
    taken_along(page)
    context.set_offline(True)
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    unlock(page)
    expect(page.locator('[data-screen="today"]')).to_be_visible()


def test_help_without_a_network_before_signing_in(phones: Phones, house: Served):
    page = phones("help").pages[0]
    page.goto("/help?c=NO")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.goto("/help")
    page.locator("#away-country").select_option("NO")
    expect(page.locator('a[href="tel:113"]:visible')).to_have_count(1)
    page.goto("/help")
    expect(page.locator('a[href="tel:113"]:visible')).to_have_count(1)
    page.locator("#away-country").select_option("ZZ")
    expect(page.locator('a[href="tel:112"]:visible').first).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="No network right now")).to_be_visible()
    page.get_by_role("link", name="Help").click()
    expect(page.locator('[data-screen="help"]')).to_be_visible()


def test_a_network_from_which_no_answer_comes(phones: Phones, house: Served):
    """Help is there, and a tap waits as a letter; both reach the house when it answers, as one."""
    page = come_in(phones("silent"), house, "Mo")
    page.locator("[name=csrfmiddlewaretoken]").first.wait_for(state="attached")
    os.killpg(house.pid, signal.SIGSTOP)
    try:
        page.get_by_role("button", name="I started").click()
        expect(page.locator('[data-screen="now"]')).to_be_visible(timeout=20_000)
        page.goto("/help")
        expect(page.locator('[data-screen="help"] a[href^="tel:"]:visible').first).to_be_visible()
    finally:
        os.killpg(house.pid, signal.SIGCONT)
    back_online(page)
    all_sent(page)
    with sqlite3.connect(house.data / "stepwell.sqlite3") as base:
        assert base.execute(
            "select count(*) from diary_start where day >= date('now', '-1 day')"
        ).fetchone() == (1,)


def test_my_own_plan_stands_first_without_a_network(phones: Phones, house: Served):
    page = come_in(phones("plan"), house, "Mo")
    page.goto("/help/mine")
    page.get_by_label("What helps me, even a little").fill("Cold water")
    page.get_by_label("Their number").fill("+49 30 123")
    press(page, "Keep it")
    expect(page.get_by_text("Cold water")).to_be_visible()
    page.goto("/today")
    until(page, lambda: page.evaluate(MINE) == "Cold water")
    page.context.set_offline(True)
    page.goto("/help")
    expect(page.locator('[data-screen="help"]').get_by_text("Cold water")).to_be_visible()
    expect(page.locator('[data-screen="help"] a:visible').first).to_have_attribute("href", "tel:+4930123")
