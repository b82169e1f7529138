"""What people do on the pages, by the words they see there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from journeys.conftest import PHONE
from journeys.watched import Watched

PIN = "482915"
PRACTICE = "One small thing"
WHY = "So that the evenings belong to me again."


@dataclass(frozen=True)
class WayIn:
    link: str
    code: str


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).first.click()


def go_on(page: Page, words: str) -> None:
    """Press, and wait for the page that comes: a session sends what is typed first."""
    with page.expect_navigation():
        press(page, words)


def enter(page: Page) -> None:
    """Send what was typed, and wait for the answer."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def rate(page: Page, name: str, value: int) -> None:
    """A tap on one stone of the row."""
    page.locator(f"label:has(input[name={name}][value='{value}'])").click()


def invite(desk: Watched) -> WayIn:
    desk.go("/desk")
    press(desk.page, "Invite a client")
    link = desk.page.locator(".way-in__link").text_content() or ""
    return WayIn(link.strip(), desk.page.locator(".qr__code").inner_text())


def come_in(phone: Watched, way: WayIn) -> None:
    phone.page.goto(way.link)
    phone.page.get_by_label("Your code").fill(way.code.lower())
    press(phone.page, "Come in")


def be_welcomed(phone: Watched, name: str) -> None:
    """Name, PIN, who reads, help nearby, when it is quiet, what is shown."""
    page = phone.page
    page.get_by_label("What may we call you?").fill(name)
    press(page, "Go on")
    page.get_by_label("Your PIN").fill(PIN)
    page.get_by_label("Once more").fill(PIN)
    go_on(page, "Go on")
    page.get_by_role("checkbox").check()
    press(page, "Go on")
    page.get_by_label("Which country are you in?").select_option("DE")
    press(page, "Go on")
    page.get_by_role("heading", name="When it is quiet").wait_for()
    press(page, "Go on")
    page.get_by_label("My therapist may see how my practice goes").check()
    press(page, "Begin")


def open_client(desk: Watched, name: str) -> None:
    desk.go("/desk").get_by_role("link", name=name).first.click()


def choose(desk: Watched, practice: str) -> None:
    """In the session that begins now, from the shelf."""
    press(desk.page, "Start a session")
    desk.page.get_by_label("A word in it").fill(practice)
    press(desk.page, "Find")
    desk.page.get_by_role("button", name=re.compile(practice)).first.click()
    desk.page.locator("[name=why]").wait_for()


def shape(desk: Watched, *, confidence: int = 8) -> None:
    page = desk.page
    page.locator("[name=why]").fill(WHY)
    page.locator("[name=cue]").fill("after the kettle clicks")
    page.locator("[name=place]").fill("in the hall")
    for name, value in (("importance", 8), ("readiness", 7), ("confidence", confidence)):
        rate(page, name, value)


def close(desk: Watched) -> None:
    """The shortest way: to the last minutes, said back, agreed."""
    go_on(desk.page, "Go on")
    go_on(desk.page, "Last minutes")
    desk.page.locator("[name=said_back]").fill(WHY)
    press(desk.page, "Agree, and put it on the phone")
    desk.page.get_by_role("heading", name="On the phone now").wait_for()


def start(phone: Watched, guess: int | None = None) -> None:
    phone.go("/today")
    if guess is not None:
        phone.page.get_by_text("Guess first, if you like").click()
        rate(phone.page, "guess", guess)
    press(phone.page, "I started")


def heading(watched: Watched) -> str:
    return watched.page.locator("h1").first.inner_text()


HERE = """() => { const it = document.activeElement;
  return [it.innerText?.trim() || it.name || "", getComputedStyle(it).outlineStyle, it.type || ""]; }"""


def to(page: Page, words: str, key: str, *, back: bool = False) -> None:
    """Tab until the focus is on these words or this field, see where it is, and press the key."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        said, outline, kind = page.evaluate(HERE)
        if said == words:
            assert outline != "none" or kind == "radio", f"The focus on {words} cannot be seen."
            page.keyboard.press(key)
            return
    raise AssertionError(f"No key leads to {words}.")


def join(opened: Callable[..., Watched], desk: Watched, name: str, **more: Any) -> Watched:
    """A phone of somebody new, let in at the desk."""
    phone = opened(None, PHONE, **more)
    come_in(phone, invite(desk))
    be_welcomed(phone, name)
    return phone


def agree(desk: Watched, name: str) -> None:
    """The shortest session there is."""
    open_client(desk, name)
    choose(desk, PRACTICE)
    shape(desk)
    close(desk)


def back(page: Page) -> None:
    """The browser's own Back, asked for by the page: the driver loses hold while one page becomes another."""
    page.wait_for_load_state()
    with page.expect_navigation():
        page.evaluate("setTimeout(() => history.back())")
