"""A session without a phone and without a mouse; each step also twice as large, and from right to left."""

import json
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Page

from journeys.acts import WHY, be_welcomed, come_in, invite, open_client
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
SEEN = """([tag, named]) => { const it = document.activeElement, said = it.innerText || it.name || "";
  const plain = (words) => words.replace(/\\W+/g, " ");
  if (!it.matches(tag) || !plain(said).startsWith(plain(named))) return "";
  return it.type === "radio" || getComputedStyle(it).outlineStyle !== "none" ? "seen" : "hidden"; }"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"


def tab_to(page: Page, tag: str, named: str) -> None:
    """Tab until the focus is there, and it can be seen that it is."""
    for _ in range(160):
        page.keyboard.press("Tab")
        if found := page.evaluate(SEEN, [tag, named]):
            assert found == "seen", f"The focus on {named} cannot be seen."
            return
    raise AssertionError(f"No key leads to {named}.")


def press(page: Page, named: str) -> None:
    tab_to(page, "button", named)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, name: str, words: str) -> None:
    tab_to(page, "input, textarea", name)
    page.keyboard.type(words)


def rate(page: Page, name: str, value: int) -> None:
    tab_to(page, "input[type=radio]", name)
    for _ in range(value):
        page.keyboard.press("ArrowRight")


def bends(desk: Watched) -> None:
    """At 200 % of a laptop's width, and from right to left, nothing sticks out."""
    page, whole = desk.page, json.dumps(LAPTOP["viewport"])
    for width, way in ((640, "ltr"), (640, "rtl"), (1280, "rtl")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("(way) => { document.documentElement.dir = way; }", way)
        assert not page.evaluate(WIDER), f"{page.url} sticks out at {width} {way}, of {whole}"
    page.evaluate("() => { document.documentElement.dir = 'ltr'; }")
    page.set_viewport_size(LAPTOP["viewport"])


def test_bo_agrees_by_keyboard_alone(opened: Opened):
    desk, phone = opened("Bo", LAPTOP), opened(None, PHONE)
    name = f"Robin {uuid4().hex[:6]}"
    come_in(phone, invite(desk))
    be_welcomed(phone, name)
    open_client(desk, name)
    page = desk.page
    press(page, "Start a session")
    bends(desk)
    press(page, "Try this one: Five minute start")
    _shape(desk)
    _start_and_rehearse(desk)
    _without_agreement_to_the_end(desk)
    assert "After the kettle clicks" in page.inner_text("main")
    press(page, "End the session")


def _shape(desk: Watched) -> None:
    page = desk.page
    write(page, "why", WHY)
    write(page, "cue", "after the kettle clicks")
    write(page, "place", "in the hall")
    for name, value in (("importance", 8), ("readiness", 7), ("confidence", 8)):
        rate(page, name, value)
    bends(desk)
    press(page, "Go on")


def _start_and_rehearse(desk: Watched) -> None:
    page = desk.page
    tab_to(page, "button", "One breath")
    page.keyboard.press("Enter")
    bends(desk)
    press(page, "Go on")
    tab_to(page, "button", "The cue: now")
    page.keyboard.press("Enter")
    while page.locator('.run__step[aria-pressed="false"]').count():
        assert page.evaluate(SEEN, ["button", ""]) == "seen"
        page.keyboard.press("Enter")
    bends(desk)
    press(page, "That was the run")
    assert "1 run, 1 without a prompt." in page.inner_text("main")
    press(page, "Go on")


def _without_agreement_to_the_end(desk: Watched) -> None:
    page = desk.page
    bends(desk)
    press(page, "None of these")
    bends(desk)
    press(page, "Not this time")
    write(page, "said_back", "So that evenings are mine.")
    bends(desk)
    press(page, "Agree, and put it on the phone")
    bends(desk)
