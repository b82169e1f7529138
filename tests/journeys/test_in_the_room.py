"""Bo's laptop and Ana's phone in one session: the same step, whatever happens to network and power."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import served
from journeys.acts import go_on, open_client, press
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WAITING = ".room__said:has-text('No network right now.')"
Opened = Callable[..., Watched]
SOON = 10_000


@pytest.fixture
def both(opened: Opened) -> Iterator[tuple[Watched, Watched]]:
    """In a session of their own, which ends with the test."""
    desk, phone = opened("Bo", LAPTOP), opened("Ana", PHONE)
    begin(desk, phone)
    yield desk, phone
    desk.page.goto(desk.page.url.rsplit("/", 1)[0])
    press(desk.page, "On the phone")
    desk.page.get_by_role("button", name="End the session", exact=True).click()
    desk.page.get_by_role("heading", name="Ana", exact=True).wait_for()


def begin(desk: Watched, phone: Watched) -> None:
    open_client(desk, "Ana")
    press(desk.page, "Start a session")
    if not desk.page.url.endswith("/choose"):
        go_on(desk.page, "Choose")
    phone.go("/today")
    go_on(phone.page, "Come in")


def test_both_screens_follow_each_other(both: tuple[Watched, Watched]):
    desk, phone = both
    expect(desk.page.get_by_text("Ana’s phone is in the room.")).to_be_visible(timeout=SOON)
    phone.page.locator("[name=wish]").fill("Less rushing.")
    expect(desk.page.get_by_text("Ana would like: “Less rushing.”")).to_be_visible(timeout=SOON)
    desk.page.get_by_role("button", name="Try this one").first.click()
    expect(phone.page.locator("[name=why]")).to_be_visible(timeout=SOON)
    phone.page.locator("[name=why]").fill("So that mornings are mine.")
    expect(desk.page.locator("[name=why]")).to_have_value("So that mornings are mine.", timeout=SOON)
    for each in both:
        each.look()


def test_a_screen_without_network_keeps_its_words_and_catches_up(both: tuple[Watched, Watched]):
    desk, phone = both
    desk.page.get_by_role("button", name="Try this one").first.click()
    why = phone.page.locator("[name=why]")
    why.wait_for(timeout=SOON)
    phone.page.context.set_offline(True)
    why.fill("Written in the tunnel.")
    expect(phone.page.locator(WAITING)).to_be_visible(timeout=SOON)
    desk.page.locator("[name=cue]").fill("after the kettle clicks")
    desk.page.locator("[name=place]").fill("in the hall")
    phone.page.context.set_offline(False)
    expect(desk.page.locator("[name=why]")).to_have_value("Written in the tunnel.", timeout=SOON)
    expect(phone.page.locator(WAITING)).to_be_hidden(timeout=SOON)
    phone.against.clear()
    phone.page.reload()
    assert phone.page.locator("[name=why]").input_value() == "Written in the tunnel."


def test_two_who_write_into_one_field_lose_nothing(both: tuple[Watched, Watched]):
    desk, phone = both
    desk.page.get_by_role("button", name="Try this one").first.click()
    phone.page.locator("[name=why]").wait_for(timeout=SOON)
    phone.page.context.set_offline(True)
    phone.page.locator("[name=why]").fill("From the phone.")
    desk.page.locator("[name=why]").fill("From the laptop.")
    expect(phone.page.locator(WAITING)).to_be_visible(timeout=SOON)
    desk.page.wait_for_timeout(1500)
    phone.page.context.set_offline(False)
    expect(phone.page.get_by_text("From the laptop.")).to_be_visible(timeout=SOON)
    press(phone.page, "Take these words")
    desk.page.locator("[name=place]").focus()
    expect(desk.page.locator("[name=why]")).to_have_value("From the laptop.", timeout=SOON)
    phone.against.clear()


def test_the_power_goes_and_every_word_is_there_again(browser: Browser, tmp_path: Path):
    data, port = tmp_path / "data", str(served.free_port())
    with served.demo(data, "--port", port) as clinic:
        desk, phone = (
            Watched(browser.new_context(base_url=clinic.url, **device).new_page(), clinic.url)
            for device in (LAPTOP, PHONE)
        )
        for watched, name in ((desk, "Bo"), (phone, "Ana")):
            watched.page.goto(clinic.person(name)["sign_in_url"])
        begin(desk, phone)
        choose_here(desk)
        phone.page.locator("[name=why]").fill("Before the cut.")
        expect(desk.page.locator("[name=why]")).to_have_value("Before the cut.", timeout=SOON)
        served.kill(clinic)
        phone.page.locator("[name=why]").fill("Before the cut, and in the dark.")
        expect(phone.page.locator(WAITING)).to_be_visible(timeout=SOON)
    with served.demo(data, "--port", port):
        expect(desk.page.locator("[name=why]")).to_have_value(
            "Before the cut, and in the dark.", timeout=SOON
        )
        assert desk.page.url.endswith("/shape")
        phone.page.goto(f"{clinic.url}/session")
        go_on(phone.page, "Come in")
        assert phone.page.locator("[name=why]").input_value() == "Before the cut, and in the dark."
        for each in (desk, phone):
            each.page.context.close()


def choose_here(desk: Watched) -> None:
    desk.page.get_by_role("button", name="Try this one").first.click()
    desk.page.locator("[name=why]").wait_for()
