"""Every page that somebody can reach: nothing refused by its policy, nothing asked of others, axe content."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched, violations
from security.policy import rows
from served import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
PEOPLE = [
    ("Ana", PHONE, "client"),
    ("Bo", LAPTOP, "therapist"),
    ("Dee", LAPTOP, "admin"),
    (None, PHONE, "anonymous"),
]
LINKS = "[...new Set([...document.querySelectorAll('a[href^=\"/\"]')].map((a) => a.getAttribute('href')))]"
GONE = """() => {
  const link = document.querySelector("[data-exit]"), worker = navigator.serviceWorker?.controller;
  navigator.sendBeacon = () => true;
  Object.defineProperty(navigator, "onLine", { value: false });
  if (worker) worker.postMessage = () => {};
  const began = performance.now();
  link.click();
  const took = performance.now() - began;
  return document.documentElement.childNodes.length ? Infinity : took;
}"""
AT_ONCE = 100
# For machines, or away from here; nobody looks at these.
FILES = (
    *("/static/", "/api/", "/manifest", "/sw.js", "/healthz", "/readyz", "/favicon.ico"),
    *("/along", "/outbox", "/exit"),
)


def kind(path: str) -> str:
    """Pages of one address are of one kind: one of them is looked at."""
    try:
        return resolve(path.partition("?")[0].partition("#")[0]).route
    except Resolver404:
        return path


def leave(page: Page) -> float:
    """Milliseconds until nothing was there. As if without a network, so that a page of ours follows."""
    with page.expect_navigation(url="**/still"):
        took: float = page.evaluate(GONE)
    return took


def crawl(watched: Watched, begin: list[str], *, leaves: bool) -> list[str]:
    """Look at one page of each kind, from link to link; a client is gone from each at once, by one press."""
    waiting, seen = list(begin), set()
    while waiting:
        path = waiting.pop(0)
        if path.startswith(FILES) or path.endswith(".pdf") or kind(path) in seen:
            continue
        seen.add(kind(path))
        watched.go(path).wait_for_load_state()
        watched.look()
        waiting += watched.page.evaluate(LINKS)
        if leaves and path != "/still" and (took := leave(watched.page)) > AT_ONCE:
            watched.against.append(f"{path} is not gone at once: {took}")
    return sorted(seen)


def addresses(role: str) -> list[str]:
    """Every address of policy.toml that this role finds something at and that names no thing."""
    return [r.route for r in rows() if "<" not in r.route and not r.is_api and r.expected(role, "GET") == 200]


@pytest.mark.parametrize(("name", "device", "role"), PEOPLE)
def test_every_page_is_quiet_and_can_be_used_by_all(
    opened: Opened, name: str | None, device: dict[str, Any], role: str
):
    watched = opened(name, device)
    begin = [path for path in ("/", *addresses(role), "/nowhere") if not path.startswith(FILES)]
    begin += ["/welcome/name"] if role == "client" else []
    seen = crawl(watched, begin, leaves=role == "client")
    assert {kind(path) for path in begin} - set(seen) == set()
    assert watched.against == []


def test_a_page_that_is_not_quiet_is_found(opened: Opened, demo: Served):
    watched = opened(None, PHONE)
    page = watched.go("/help")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">hm</p>')")
    page.evaluate("fetch('http://127.0.0.1:9/', {mode: 'no-cors'}).catch(() => 0)")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<input name=bare>')")
    page.wait_for_timeout(200)
    said = " ".join(watched.against)
    watched.against.clear()
    assert "style-src" in said
    assert "connect-src" in said or "127.0.0.1:9" in said
    assert any(found.startswith("label") for found in violations(page))
