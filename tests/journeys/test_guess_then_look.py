"""A question to one's own days: a guess, then the days, each of which can be tapped."""

from collections.abc import Callable

import pytest

from journeys.acts import press
from journeys.conftest import PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]


@pytest.mark.parametrize(("who", "scripts"), [("Ana", True), ("Kit", False)])
def test_a_guess_stands_beside_the_days(opened: Opened, who: str, scripts: bool):
    phone = opened(who, PHONE, java_script_enabled=scripts)
    page = phone.go("/discover")
    page.get_by_role("link", name="Ask your own days a question").click()
    page.locator("main a.card").first.click()
    for name in ("a", "b"):
        page.locator(f"input[name={name}][value='6']").check(force=True)
    phone.look() if scripts else None
    press(page, "Keep my guess, then look")
    page.wait_for_url("**/discover/asked/*")
    assert page.locator(".answer__ghost").count() == 2
    assert any(letter.isdigit() for letter in page.inner_text(".answer__said"))
    phone.look() if scripts else None
    page.locator("a.answer__chip").first.click()
    assert "/entries/" in page.url
