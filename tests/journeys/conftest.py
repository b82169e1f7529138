"""People with their own phones and laptops, looking at one demo clinic."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

import served
from journeys.watched import Watched

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "timezone_id": "Europe/Berlin"}
LAPTOP = {"viewport": {"width": 1280, "height": 800}, "timezone_id": "Europe/Berlin"}


@pytest.fixture(scope="session", autouse=True)
def beside_a_browser() -> Iterator[None]:
    """The browser keeps an event loop in this thread, which Django would take for a reason to refuse."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture(scope="session")
def known(browser: Browser, demo: served.Served) -> Callable[[str], Any]:
    """Everybody's link works once: what a browser holds after it is kept for the next test."""
    kept: dict[str, Any] = {}

    def of(name: str) -> Any:
        if name not in kept:
            context = browser.new_context()
            context.new_page().goto(demo.person(name)["sign_in_url"])
            kept[name] = context.storage_state()
            context.close()
        return kept[name]

    return of


@pytest.fixture
def opened(
    browser: Browser, demo: served.Served, known: Callable[[str], Any]
) -> Iterator[Callable[..., Any]]:
    """opened("Bo", LAPTOP) is a watched page; nothing may be said against it when the test ends."""
    contexts: list[BrowserContext] = []
    watched: list[Watched] = []

    def open_for(name: str | None, device: dict[str, Any], **more: Any) -> Watched:
        state = {"storage_state": known(name)} if name else {}
        contexts.append(browser.new_context(base_url=demo.url, **device, **state, **more))
        watched.append(Watched(contexts[-1].new_page(), demo.url))
        return watched[-1]

    yield open_for
    for context in contexts:
        context.close()
    assert [said for each in watched for said in each.against] == []
