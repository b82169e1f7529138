"""A first day without scripts, and without a mouse or a finger."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from journeys.acts import agree, join, open_client, press, rate, start, to
from journeys.conftest import LAPTOP
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]


@pytest.fixture
def name() -> str:
    """A client nobody has met before."""
    return f"Hazel {uuid4().hex[:6]}"


@pytest.mark.parametrize("way", ["scripts off", "keyboard"])
def test_a_day_goes_well_in_another_way(opened: Opened, name: str, way: str):
    more = {"java_script_enabled": False} if way == "scripts off" else {}
    desk = opened("Bo", LAPTOP, **more)
    phone = join(opened, desk, name, **more)
    agree(desk, name)
    if way == "keyboard":
        _by_keys(phone)
    else:
        start(phone, guess=6)
        press(phone.page, "I did it")
        rate(phone.page, "actual", 2)
        press(phone.page, "Keep this")
        assert "You guessed 6. It was 2." in phone.page.inner_text("main")
    open_client(desk, name)
    assert "Guess and what happened" in desk.page.inner_text("main")


def _by_keys(phone: Watched) -> None:
    """Tab and Enter and arrows are enough, and it is always visible where one is."""
    page = phone.go("/today")
    to(page, "Guess first, if you like", "Enter")
    to(page, "guess", "ArrowRight")
    page.keyboard.press("ArrowRight")
    to(page, "I started", "Enter", back=True)
    page.wait_for_url("**/starts/**")
    to(page, "I did it", "Enter")
    page.wait_for_url("**/more")
    to(page, "actual", "ArrowRight")
    to(page, "Keep this", "Enter")
    page.wait_for_url("**/entries/*")
    assert "You guessed" in page.inner_text("main")
