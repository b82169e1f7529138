"""Phones with a profile on disk that lose their network, their battery, and find both again."""

import contextlib
import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

import served
from cast import HOME
from journeys.acts import PIN, press, rate
from journeys.conftest import PHONE
from stepwell.kit import clock
from stepwell.kit.days import Calendar, Stay, day_of

Phones = Callable[[str], BrowserContext]
TAKEN = """async () => Boolean(navigator.serviceWorker.controller)
  && Boolean(await self.shelf?.get("days", "day"))"""
CODE = """async () => {
  const { open, point } = await shelf.get("keys", "phone");
  return Object.keys((await days.open(open, point)).day.codes)[0];
}"""
TOO_LATE = """async () => {
  const { open, point } = await shelf.get("keys", "phone"), { day } = await days.open(open, point);
  const plan = day.plans.at(-1).plan, now = new Date().toISOString();
  const note = { id: crypto.randomUUID(), plan: plan.id, day: plan.starts, outcome: "done", noted_at: now };
  await letters.write({ ...note, words: "Two weeks ago." });
}"""
MINE = """async () => {
  if (!self.shelf || !self.days) return null;
  const { open, point } = await shelf.get("keys", "phone");
  return (await days.open(open, point)).day.hard_moment?.helps;
}"""
SHELF = """async () => {
  const all = await Promise.all(["letters", "days"].map((part) => shelf.all(part)));
  const { open, point } = await shelf.get("keys", "phone");
  return JSON.stringify([all, await days.open(open, point)]);
}"""
# Out of sight for two minutes, and back.
AWAY = """() => {
  const now = Date.now, gone = (hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  };
  gone(true);
  Date.now = () => now() + 121_000;
  gone(false);
  setTimeout(() => (Date.now = now), 1000);
}"""
DULL = "https://www.wikipedia.org/"
SIGNED_IN: dict[tuple[str, str], Any] = {}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Served]:
    """A clinic of its own, in which nobody has noted today or yesterday yet."""
    with served.demo(tmp_path_factory.mktemp("away") / "data") as clinic:
        with sqlite3.connect(clinic.data / "stepwell.sqlite3") as base:
            for table in ("diary_entry", "diary_start"):
                base.execute(f"delete from {table} where day >= date('now', '-2 days')")
        yield clinic


@pytest.fixture
def phones(
    playwright: Playwright, browser_type_launch_args: dict[str, Any], house: served.Served, tmp_path: Path
) -> Iterator[Phones]:
    """phones("a") is a browser with a profile on disk, opened again under the same name."""
    kept: list[BrowserContext] = []

    def of(name: str) -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / name, base_url=house.url, **PHONE, **browser_type_launch_args
        )
        kept.append(context)
        return context

    yield of
    for context in kept:
        with contextlib.suppress(Exception):  # One that was killed is gone already.
            context.close()


def kill(profile: Path) -> None:
    """As when a battery dies: every process of this profile at once."""
    for process in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            told = (process / "cmdline").read_bytes() if process.name.isdigit() else b""
            if f"--user-data-dir={profile}".encode() in told:
                os.kill(int(process.name), signal.SIGKILL)
    time.sleep(0.5)


def come_in(context: BrowserContext, house: served.Served, name: str) -> Page:
    """One visit with a network. A link works once; its cookies go on to the next phone."""
    page, known = context.pages[0], SIGNED_IN.get((house.url, name))
    if known:
        context.add_cookies(known)
    page.goto("/today" if known else house.person(name)["sign_in_url"])
    SIGNED_IN[house.url, name] = context.cookies()
    return taken_along(page)


def taken_along(page: Page) -> Page:
    until(page, lambda: page.evaluate(TAKEN))
    return page


def waiting(page: Page) -> int:
    """How many letters; -1 while the page has not got that far."""
    count: int = page.evaluate("self.letters?.waiting().then((all) => all.length) ?? -1")
    return count


def all_sent(page: Page) -> None:
    until(page, lambda: waiting(page) == 0)


def back_online(page: Page) -> None:
    """The page without a network notices by itself and looks for Today; only then is it asked for."""
    page.context.set_offline(False)
    page.wait_for_timeout(700)
    page.goto("/today")


def until(page: Page, holds: Callable[[], bool]) -> None:
    for _ in range(150):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("It did not come to that.")


def ids(house: served.Served) -> set[str]:
    """Every note the server has kept, straight from its database."""
    with sqlite3.connect(house.data / "stepwell.sqlite3") as base:
        return {row[0] for row in base.execute("select id from diary_entry")}


def today() -> str:
    """The day of everybody in the demo, which begins at four in Berlin and not at midnight elsewhere."""
    return day_of(Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), HOME),)), clock.now()).isoformat()


def dull(context: BrowserContext) -> None:
    """The dull page, without the internet."""
    context.route(f"{DULL}**", lambda route: route.fulfill(body="<h1>Dull</h1>", content_type="text/html"))


# A conversation that is there at every hour of the day, and with no network.
ALWAYS_THERE = "What would I tell a friend?"


def with_a_pin(page: Page, *, locks: bool = False) -> Page:
    page.goto("/welcome/pin")
    page.get_by_label("Your PIN").fill(PIN)
    page.get_by_label("Once more").fill(PIN)
    if locks:
        page.get_by_label("Ask for it again after two minutes out of sight").check()
    press(page, "Go on")
    page.wait_for_url("**/welcome/watched")
    page.goto("/today")
    return taken_along(page)


def unlock(page: Page) -> None:
    page.get_by_label("Your PIN").fill(PIN)
    press(page, "Open")


def start_and_note(page: Page, words: str) -> None:
    """With a guess and a step ticked, from Today to kept."""
    page.get_by_text("Guess first, if you like").click()
    rate(page, "guess", 7)
    page.get_by_role("button", name="I started").click()
    now = page.locator('[data-screen="now"]')
    expect(now.locator('[data-say="first"]')).not_to_be_empty()
    now.get_by_text("What comes next").click()
    now.locator("[name=steps]").first.check()
    now.get_by_text("Stuck?").click()
    expect(now.locator('[data-say="stuck"]')).to_be_visible()
    now.get_by_role("button", name="I did it").click()
    rate(page, "actual", 3)
    page.locator('[data-form="more"] [name=words]').fill(words)
    page.get_by_role("button", name="Keep this").click()
