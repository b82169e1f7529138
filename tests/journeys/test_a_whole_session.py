"""From "Start a session" to all papers on the phone, on two screens, in at most 45 taps and fields."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

import pytest
from playwright.sync_api import Error, Locator, expect

from journeys.acts import be_welcomed, come_in, invite, open_client
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
MOST, SOON = 45, 15_000
# Seconds that two people take for a tap, and for each letter; 0 but for somebody who wants to watch.
PACE = float(os.environ.get("STEPWELL_TEST_PACE", "0"))
# How a browser says that the page has gone on while it was looked at.
MOVED = ("Execution context was destroyed", "Cannot read properties of null")


@dataclass
class Hands:
    """Both people's hands, and how often they had to do something."""

    desk: Watched
    phone: Watched
    taps: int = 0
    fields: int = 0

    def tap(self, what: Locator) -> None:
        what.page.wait_for_timeout(PACE * 1000)
        what.click(timeout=SOON)
        self.taps += 1

    def press(self, on: Watched, words: str) -> None:
        self.tap(on.page.get_by_role("button", name=words, exact=True).first)

    def rate(self, on: Watched, name: str, value: int) -> None:
        self.tap(on.page.locator(f"label:has(input[name={name}][value='{value}'])"))

    def write(self, on: Watched, name: str, words: str) -> None:
        field = on.page.locator(f"[name={name}]").first
        field.wait_for(timeout=SOON)
        field.press_sequentially(words, delay=PACE * 100)
        self.fields += 1

    def comes(self, on: Watched, heading: str) -> None:
        expect(on.page.get_by_role("heading", name=heading, exact=True).first).to_be_visible(timeout=SOON)

    def both_look(self) -> None:
        """A page that goes on to the next step while it is looked at is looked at again."""
        for on in (self.desk, self.phone):
            for _ in range(3):
                try:
                    on.look()
                    break
                except Error as moved:
                    if not any(sign in str(moved) for sign in MOVED):
                        raise
                    on.page.wait_for_load_state()
            else:
                raise AssertionError("The page never came to rest.")


@pytest.fixture
def hands(opened: Opened) -> Hands:
    """Bo at the desk, and somebody new with a phone of their own."""
    desk, phone = opened("Bo", LAPTOP), opened(None, PHONE)
    name = f"Wren {uuid4().hex[:6]}"
    come_in(phone, invite(desk))
    be_welcomed(phone, name)
    open_client(desk, name)
    return Hands(desk, phone)


def test_six_minutes(hands: Hands):
    _begin_and_choose(hands)
    _shape(hands)
    _ritual(hands)
    _rehearse(hands)
    _sign(hands)
    _close(hands)
    _papers(hands)
    assert hands.taps + hands.fields <= MOST, f"{hands.taps} taps and {hands.fields} fields"


def _begin_and_choose(hands: Hands) -> None:
    desk, phone = hands.desk, hands.phone
    hands.press(desk, "Start a session")
    hands.comes(desk, "Choose one small thing")
    phone.go("/today")
    hands.press(phone, "Come in")
    hands.comes(phone, "Which small thing?")
    hands.both_look()
    hands.tap(desk.page.get_by_role("link", name="Trouble between people"))
    kind_no = desk.page.get_by_role("article").filter(has=desk.page.get_by_role("heading", name="A kind no"))
    hands.tap(kind_no.get_by_role("button", name="Try this one"))


def _shape(hands: Hands) -> None:
    desk, phone = hands.desk, hands.phone
    hands.write(phone, "why", "So that mornings are mine.")
    for name, value in (("importance", 8), ("readiness", 7), ("confidence", 8)):
        hands.rate(phone, name, value)
    hands.write(desk, "cue", "after the kettle clicks")
    hands.write(desk, "place", "in the hall")
    expect(desk.page.locator("[name=confidence][value='8']")).to_be_checked(timeout=SOON)
    hands.both_look()
    hands.press(desk, "Go on")


def _ritual(hands: Hands) -> None:
    hands.comes(hands.desk, "How it starts")
    hands.comes(hands.phone, "How it starts")
    hands.press(hands.phone, "One breath")
    expect(
        hands.desk.page.get_by_text("After the kettle clicks, in the hall, I take one breath.")
    ).to_be_visible(timeout=SOON)
    hands.both_look()
    hands.press(hands.desk, "Go on")


def _rehearse(hands: Hands) -> None:
    hands.comes(hands.phone, "Try it here")
    for run, title in enumerate(("Slow and aloud", "With the cue", "With a harder line")):
        hands.comes(hands.phone, title)
        if run == 0:
            hands.both_look()
        start = hands.phone.page.get_by_role("button", name="The cue: now")
        expect(start).to_be_visible(timeout=SOON)
        hands.tap(start)
        for step in hands.phone.page.locator(".run__step").all():
            hands.tap(step)
        hands.press(hands.phone, "That was the run")
    expect(hands.desk.page.get_by_text("3 runs, 3 without a prompt.")).to_be_visible(timeout=SOON)
    hands.write(hands.phone, "stuck_if", "I oversleep")
    hands.write(hands.phone, "stuck_then", "I do one breath at the door")
    expect(hands.desk.page.locator("[name=stuck_then]")).to_have_value(
        "I do one breath at the door", timeout=SOON
    )
    hands.press(hands.desk, "Go on")


def _sign(hands: Hands) -> None:
    desk, phone = hands.desk, hands.phone
    hands.press(desk, "None of these")
    hands.comes(desk, "The agreement")
    hands.both_look()
    hands.press(desk, "Ready to sign")
    for each, name in ((phone, "Wren"), (desk, "Bo")):
        hands.write(each, "name", name)
        hands.press(each, "I sign this")
    hands.both_look()
    hands.press(desk, "Go on")


def _close(hands: Hands) -> None:
    hands.comes(hands.phone, "Say it in your words")
    hands.write(hands.phone, "said_back", "So that mornings are mine.")
    expect(hands.desk.page.locator("[name=said_back]")).to_have_value(
        "So that mornings are mine.", timeout=SOON
    )
    assert hands.desk.page.locator("[name=then]").input_value() == "I do one breath at the door"
    hands.both_look()
    hands.press(hands.desk, "Agree, and put it on the phone")


def _papers(hands: Hands) -> None:
    """Recap, line for when stuck, the signed agreement and the next session, without another word."""
    hands.comes(hands.phone, "On your phone now")
    hands.both_look()
    hands.tap(hands.phone.page.get_by_role("link", name="My papers").first)
    said = hands.phone.page.locator("main").inner_text()
    for paper in ("kettle clicks", "one breath at the door", "Unchanged since it was signed"):
        assert paper in said
    hands.phone.look()
    hands.desk.page.get_by_role("button", name="End the session", exact=True).click()
