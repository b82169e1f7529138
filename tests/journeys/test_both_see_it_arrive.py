"""In a session: Bo sends a test to Ana's phone, and both screens say that it arrived."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from journeys.acts import go_on, open_client, press, shape
from journeys.conftest import LAPTOP, PHONE
from journeys.test_push_arrives import arrived, clinic, deliver, service, turn_on
from journeys.watched import Watched
from push_service import PushService
from served import Served

__all__ = ["clinic", "service"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
SOON = 15_000


@pytest.fixture
def both(browser: Browser, clinic: Served) -> Iterator[tuple[Watched, Page]]:
    """The laptop of Bo and the phone of Ana, which takes messages."""
    home = clinic.url.replace("127.0.0.1", "localhost")
    desk, phone = (browser.new_context(base_url=home, **device) for device in (LAPTOP, PHONE))
    phone.grant_permissions(["notifications"])
    pages = [context.new_page() for context in (desk, phone)]
    for page, name in zip(pages, ("Bo", "Ana"), strict=True):
        page.goto(clinic.person(name)["sign_in_url"].replace("127.0.0.1", "localhost"))
    yield Watched(pages[0], home), pages[1]
    desk.close()
    phone.close()


def to_the_last_minutes(desk: Watched, phone: Page) -> None:
    open_client(desk, "Ana")
    press(desk.page, "Start a session")
    if not desk.page.url.endswith("/choose"):
        go_on(desk.page, "Choose")
    desk.page.get_by_role("button", name="Try this one").first.click()
    desk.page.locator("[name=why]").wait_for()
    shape(desk)
    phone.goto("/today")
    go_on(phone, "Come in")
    go_on(desk.page, "Go on")
    go_on(desk.page, "Last minutes")


def test_it_works(both: tuple[Watched, Page], service: PushService) -> None:
    desk, phone = both
    turn_on(phone, service)
    to_the_last_minutes(desk, phone)
    desk.page.get_by_label("Yes, a reminder would help").check()
    service.got.clear()
    press(desk.page, "Send a test")
    payload = arrived(service)
    on_its_way = desk.page.get_by_text("On its way since")
    expect(on_its_way).to_be_visible(timeout=SOON)
    phone.evaluate("async () => { await navigator.serviceWorker.ready }")
    deliver(phone.context, phone, payload)
    for page in (desk.page, phone):
        expect(page.get_by_text("It arrived:")).to_be_visible(timeout=SOON)
    press(phone, "I saw it arrive")
    expect(desk.page.get_by_text("Ana saw it arrive.")).to_be_visible(timeout=SOON)
    press(desk.page, "I saw it arrive")
    for page in (desk.page, phone):
        expect(page.get_by_text("Both of you saw it arrive.")).to_be_visible(timeout=SOON)
