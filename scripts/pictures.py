"""Takes the pictures of README and guides from a fresh demo clinic: pages, and the steps of a session.

Run by hand when the look changes: `.venv/bin/python scripts/pictures.py`.
"""

import json
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

import machine
import parts

PICTURES = parts.ROOT / "docs" / "pictures"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
BIGGEST = 250_000


@dataclass(frozen=True)
class Screen:
    """`sharp` is how many pixels of the picture make one of the page."""

    width: int
    height: int
    sharp: float


# A tall phone, so that the week is in the picture.
PHONE, LAPTOP = Screen(390, 1080, 1.5), Screen(1280, 900, 1.25)
# Tall enough for the chart under the brief.
TALL = Screen(1280, 1180, 1.1)


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demo() as clinic, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=machine.chromium(), args=list(QUIET))
        way_in = {each["name"]: each["sign_in_url"] for each in clinic["people"]}
        today(open_as(browser, PHONE, way_in["Wren"]))
        answer(open_as(browser, PHONE, way_in["Ana"]))
        quiet_day(open_as(browser, PHONE, way_in["Mo"]))
        desk = open_as(browser, TALL, way_in["Bo"])
        client(desk)
        desk.set_viewport_size({"width": LAPTOP.width, "height": LAPTOP.height})
        session(desk, open_as(browser, PHONE, way_in["Kit"]))
        browser.close()
    return tell()


@contextmanager
def demo() -> Iterator[dict[str, Any]]:
    """A clinic in a folder of its own, gone afterwards; what it told about its people."""
    with tempfile.TemporaryDirectory(prefix="stepwell-pictures-") as folder:
        command = [
            str(parts.BIN / "stepwell"),
            "demo",
            "--json",
            "--data",
            folder,
            "--port",
            str(free_port()),
        ]
        served = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            yield json.loads(served.stdout.readline() if served.stdout else "")
        finally:
            served.terminate()
            served.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as ask:
        ask.bind(("127.0.0.1", 0))
        return int(ask.getsockname()[1])


def open_as(browser: Browser, screen: Screen, sign_in: str) -> Page:
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.sharp,
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    page.goto(sign_in)
    return page


def today(page: Page) -> None:
    page.wait_for_url("**/today")
    page.screenshot(path=PICTURES / "today.png")


def answer(page: Page) -> None:
    """A question to one's own days: a guess, and what the days say."""
    page.get_by_role("link", name="Discover").click()
    page.get_by_role("link", name="Does it help more in the morning").click()
    page.wait_for_url("**/asked/*")
    page.screenshot(path=PICTURES / "discover.png")


def quiet_day(page: Page) -> None:
    """What was in the way, with nothing to answer for."""
    page.get_by_text("Already done, or not today?").click()
    page.get_by_role("button", name="Not this time").click()
    page.wait_for_url("**/why")
    page.screenshot(path=PICTURES / "quiet-day.png")


def client(page: Page) -> None:
    """Kit's page, as Bo sees it: fears that came out smaller."""
    page.get_by_role("link", name="Kit").first.click()
    page.wait_for_url("**/pairs/*")
    page.screenshot(path=PICTURES / "client.png")


def session(desk: Page, phone: Page) -> None:
    """Bo and Kit from the look back to the papers, a picture of each step."""
    desk.get_by_role("button", name="Start a session").click()
    phone.goto(desk.url.partition("/meetings")[0] + "/session")
    phone.get_by_role("button", name="Come in").click()
    both(desk, phone, "review")
    follow(desk, phone, "Go on to a practice", "wish")
    phone.locator("[name=wish]").fill("Something for Sunday evenings.")
    both(desk, phone, "choose")
    desk.get_by_role("button", name="Try this one").first.click()
    practise(desk, phone)
    agree(desk, phone)


def practise(desk: Page, phone: Page) -> None:
    phone.locator("[name=why]").fill("I want my Sundays back.")
    for name, value in (("importance", 8), ("readiness", 7), ("confidence", 8)):
        phone.locator(f"label:has(input[name={name}][value='{value}'])").click()
    desk.locator("[name=cue]").fill("after the dishes are done")
    desk.locator("[name=place]").fill("at the table")
    both(desk, phone, "shape")
    follow(desk, phone, "Go on", "gesture")
    phone.get_by_role("button", name="One breath").click()
    both(desk, phone, "ritual")
    follow(desk, phone, "Go on", "stuck_if")
    phone.locator("[name=stuck_if]").fill("the dread comes early")
    phone.locator("[name=stuck_then]").fill("I write half a line")
    both(desk, phone, "rehearse")


def agree(desk: Page, phone: Page) -> None:
    desk.get_by_role("button", name="Go on").click()
    desk.get_by_role("button", name="None of these").click()
    phone.locator("[name=treat_pick]").first.wait_for(state="attached")
    both(desk, phone, "agreement")
    desk.get_by_role("button", name="Not this time").click()
    phone.locator("[name=said_back]").fill("So that Sundays are mine again.")
    both(desk, phone, "closing")
    desk.get_by_role("button", name="Agree, and put it on the phone").click()
    phone.get_by_role("link", name="My papers").first.click()
    phone.screenshot(path=PICTURES / "session-papers-phone.png")


def follow(desk: Page, phone: Page, press: str, field: str) -> None:
    desk.get_by_role("button", name=press, exact=True).click()
    phone.locator(f"[name={field}]").wait_for()


def both(desk: Page, phone: Page, step: str) -> None:
    """What one typed is on the other screen within two seconds."""
    desk.wait_for_timeout(2500)
    for page, end in ((desk, ""), (phone, "-phone")):
        page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
        page.screenshot(path=PICTURES / f"session-{step}{end}.png")


def tell() -> int:
    """Say what they weigh; 1 when one is heavier than a README should be."""
    sizes = {path.name: path.stat().st_size for path in sorted(PICTURES.glob("*.png"))}
    print(", ".join(f"{name} {size // 1000} kB" for name, size in sizes.items()))
    return 1 if max(sizes.values()) > BIGGEST else 0


if __name__ == "__main__":
    sys.exit(main())
