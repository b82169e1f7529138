"""Words that were typed and not kept yet: back after Back and Forward and the lock, gone with "Leave now"."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.acts import back, press
from journeys.phones import AWAY, Phones, come_in, dull, house, phones, taken_along, unlock, until, with_a_pin
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "qzxherons stand still in the rain"
KEPT, KEY = "sessionStorage.getItem('typed')", "shelf.get('keys', 'typed').then((key) => key ?? null)"
READY = "shelf.get('keys', 'typed').then(({ open }) => Boolean(open))"
FIELD = "What helps me, even a little"

LEAVE = """() => {
  const began = performance.now();
  document.querySelector("[data-exit]").click();
  const took = performance.now() - began;
  return [document.documentElement.childNodes.length, sessionStorage.getItem("typed"), took];
}"""


def written(page: Page) -> None:
    page.goto("/help/mine")
    page.get_by_label(FIELD).fill(WORDS)
    until(page, lambda: page.evaluate(KEPT) is not None)
    assert "heron" not in page.evaluate(KEPT)


def test_they_are_back_until_they_are_kept(phones: Phones, house: Served) -> None:
    page = come_in(phones("typed"), house, "Ana")
    field = page.get_by_label(FIELD)
    written(page)
    page.goto("/today")
    back(page)
    expect(field).to_have_value(WORDS)
    expect(page.get_by_text("What you typed here is back.")).to_be_visible()
    page.reload()
    expect(field).to_have_value(WORDS)
    page.goto("/discover")
    page.goto("/help/mine")
    expect(field).to_have_value(WORDS)
    press(page, "Keep it")
    expect(page.get_by_text(WORDS)).to_be_visible()
    page.goto("/today")
    until(page, lambda: page.evaluate(KEPT) is None)


def test_leave_now_forgets_them_at_once_in_every_tab(phones: Phones, house: Served, tmp_path: Path) -> None:
    context = phones("forgotten")
    page = with_a_pin(come_in(context, house, "Kit"))
    other = context.new_page()
    written(other)
    written(page)
    dull(context)
    left, kept, took = page.evaluate(LEAVE)
    assert (left, kept, took < 100) == (0, None, True)
    until(other, lambda: other.evaluate(KEY) is None)
    other.goto("/today")
    unlock(other)
    other.wait_for_url("**/today")
    other.goto("/help/mine")
    until(other, lambda: other.evaluate(KEPT) is None)
    expect(other.get_by_label(FIELD)).to_have_value("")
    context.close()
    files = [file for file in (tmp_path / "forgotten").rglob("*") if file.is_file()]
    assert [file.name for file in files if b"qzxherons" in file.read_bytes()] == []


def test_the_lock_and_a_session_that_is_over_keep_them_for_the_pin(phones: Phones, house: Served) -> None:
    context = phones("locked")
    page = with_a_pin(come_in(context, house, "Noor"), locks=True)
    written(page)
    page.evaluate(AWAY)
    page.wait_for_url("**/unlock")
    until(page, lambda: page.evaluate("guard.state().then(({ shut }) => !shut)"))
    assert page.evaluate(READY) is False
    unlock(page)
    page.wait_for_url("**/help/mine")
    expect(page.get_by_label(FIELD)).to_have_value(WORDS)
    context.clear_cookies(name="session")
    press(page, "Keep it")
    expect(page.get_by_role("heading", name="Your words are still here")).to_be_visible()
    page.goto("/today")
    unlock(page)
    page.wait_for_url("**/help/mine")
    expect(page.get_by_label(FIELD)).to_have_value(WORDS)
    taken_along(page)
    context.set_offline(True)
    page.goto("/today")
    unlock(page)
    page.evaluate("location.hash = 'oh'")
    half = page.locator('[data-form="oh"] [name=words]')
    half.fill("Half a line")
    page.evaluate(AWAY)
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    expect(half).to_be_hidden()
    unlock(page)
    expect(half).to_be_visible()
    page.reload()
    unlock(page)
    expect(half).to_have_value("Half a line")


def test_another_person_in_the_same_tab_does_not_get_them(phones: Phones, house: Served) -> None:
    context = phones("another")
    written(come_in(context, house, "Wren"))
    context.clear_cookies()
    page = come_in(context, house, "Eli")
    page.goto("/help/mine")
    until(page, lambda: page.evaluate(KEPT) is None)
    expect(page.get_by_label(FIELD)).to_have_value("")
