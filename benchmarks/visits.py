"""How soon Today can be used on a phone: at first on a slow network, then without one."""

import statistics
import time
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, sync_playwright

CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu"]}
PHONE = {"viewport": {"width": 390, "height": 844}, "timezone_id": "Europe/Berlin"}
# Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
ROUNDS = 7
TAKEN = (
    "async () => Boolean(await self.shelf?.get('days', 'day')) && Boolean(navigator.serviceWorker.controller)"
)
USABLE = "main button:visible, main a.button:visible"


def rows(url: str, cookie: dict[str, str]) -> list[dict[str, object]]:
    """Milliseconds until the first button of Today is there; medians and slowest of seven."""
    with sync_playwright() as play:
        browser = play.chromium.launch(**CHROMIUM)
        first, second, without = [], [], []
        for _ in range(ROUNDS):
            context = browser.new_context(**PHONE)
            context.add_cookies([{**cookie, "url": url}])
            page = context.new_page()
            slow(context, page)
            first.append(took(page, url))
            while not page.evaluate(TAKEN):
                page.wait_for_timeout(100)
            second.append(took(page, url))
            context.set_offline(True)
            without.append(took(page, url))
            context.close()
        browser.close()
    told = {
        "first visit, slow 4G": first,
        "second visit, slow 4G": second,
        "second visit, no network": without,
    }
    return [
        {"what": what, "median_ms": statistics.median(ms), "slowest_ms": max(ms)} for what, ms in told.items()
    ]


def slow(context: BrowserContext, page: Page) -> None:
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)


def took(page: Page, url: str, now: Callable[[], float] = time.perf_counter) -> float:
    began = now()
    page.goto(f"{url}/today", wait_until="commit")
    page.locator(USABLE).first.wait_for()
    return (now() - began) * 1000
