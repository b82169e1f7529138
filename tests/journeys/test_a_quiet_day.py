"""From "not this time" to a smaller plan, with scripts and without."""

from collections.abc import Callable

import pytest

from journeys.acts import press
from journeys.conftest import PHONE
from journeys.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]


@pytest.mark.parametrize(("who", "scripts"), [("Mo", True), ("Noor", False)])
def test_a_quiet_day_leads_to_something_smaller(opened: Opened, who: str, scripts: bool):
    phone = opened(who, PHONE, java_script_enabled=scripts)
    page = phone.go("/today")
    not_this_time = page.locator("button[value=not_today]").first
    if not not_this_time.is_visible():
        page.locator("details:has(button[value=not_today]) > summary").first.click()
    not_this_time.click()
    page.wait_for_url("**/why")
    phone.look() if scripts else None
    press(page, "It felt too big")
    page.wait_for_url("**/quiet-days/*")
    assert page.get_by_role("button", name="Say it instead").count() == scripts
    phone.look() if scripts else None
    press(page, "Make it smaller")
    assert "That is set." in page.inner_text("main")
    assert "on 2 days of 7" in page.inner_text("main") or "size S" in page.inner_text("main")
    assert phone.go("/today").locator("main").is_visible()
