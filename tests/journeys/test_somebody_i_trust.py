"""Kit makes a link for Sam, looks at the page first, gets a kind word back, and ends it unseen."""

from collections.abc import Callable

import pytest

from journeys.acts import press
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]


def link_for(phone: Watched, name: str) -> str:
    """Two clear answers, two names; the link stands there once."""
    page = phone.go("/trusted/new")
    phone.look()
    for question in ("harder", "watches"):
        page.locator(f"[name={question}][value=no]").check(force=True)
    page.get_by_label("What do you call them?").fill(name)
    page.get_by_label("What do they call you?").fill("Kitty")
    press(page, "Make the link")
    phone.look()
    return page.locator("[data-link]").inner_text().strip()


def test_it_works(opened: Opened) -> None:
    phone, visitor = opened("Kit", PHONE), opened(None, LAPTOP)
    link = link_for(phone, "Sam")
    page = phone.page
    page.get_by_role("link", name="Choose what they read").click()
    page.get_by_label("That I like being asked").check(force=True)
    page.get_by_label("In my own words").fill("Tea helps.")
    phone.look()
    press(page, "See it as they will")
    assert "Tea helps." in page.inner_text("main")
    phone.look()
    theirs = visitor.go(link.removeprefix(visitor.home))
    assert "Nothing to read just now" in theirs.inner_text("main")
    empty = theirs.inner_text("main")
    press(page, "Show this")
    theirs.reload()
    assert "Kitty likes being asked" in theirs.inner_text("main")
    visitor.look()
    press(theirs, "Thinking of you.")
    assert "on its way" in theirs.inner_text("main")
    visitor.look()
    assert "Thinking of you." in phone.go("/today").inner_text("main")
    phone.go("/trusted").get_by_role("link", name="Sam").click()
    press(page, "End it")
    visitor.go(link.removeprefix(visitor.home))
    assert theirs.inner_text("main") == empty


def test_without_scripts_too(opened: Opened) -> None:
    phone = opened("Kit", PHONE, java_script_enabled=False)
    page = phone.go("/trusted/new")
    page.locator("[name=harder][value=no]").check(force=True)
    page.locator("[name=watches][value=yes]").check(force=True)
    press(page, "Make the link")
    assert "Then let’s leave it for now" in page.inner_text("main")
