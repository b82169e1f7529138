"""A whole week, day by day, on a phone; then the therapist and the client look at it together."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.test import Client, override_settings
from playwright.sync_api import Browser, BrowserContext
from pytest_django.live_server_helper import LiveServer

from cast import Cast, a_plan, browser_of, clinic_with
from journeys.acts import press, rate, start
from journeys.conftest import LAPTOP, PHONE
from journeys.moved import Moment
from journeys.watched import Watched
from stepwell.ground.people.actions import devices
from stepwell.kit import clock
from stepwell.kit.tone import blame

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]
MONDAY = datetime(2026, 3, 23, 17, tzinfo=UTC)
Opened = Callable[[Client, dict[str, object]], Watched]


@pytest.fixture(scope="module")
def moving(django_db_setup: None) -> Iterator[LiveServer]:
    """A Stepwell in which time stands still until a test lets it pass."""
    with override_settings(MIDDLEWARE=["journeys.moved.moved", *settings.MIDDLEWARE]):
        server = LiveServer("127.0.0.1")
        yield server
        server.stop()


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Bo and Ana, who agreed on something on Monday. The clocks are put forward at the end of that week."""
    monkeypatch.setattr(Moment, "now", MONDAY)
    with clock.set_to(Moment.now):
        cast = clinic_with()
        device, _ = devices.know_device(by=cast.ana, label="Phone")
        devices.set_pin(by=cast.ana, device=device, pin="482915")
        a_plan(cast)
    return cast


@pytest.fixture
def opened(moving: LiveServer, browser: Browser) -> Iterator[Opened]:
    contexts: list[BrowserContext] = []

    def open_for(signed_in: Client, device: dict[str, object]) -> Watched:
        context = browser.new_context(**device)
        held = {name: morsel.value for name, morsel in signed_in.cookies.items()}
        context.add_cookies(
            [{"name": name, "value": value, "url": moving.url} for name, value in held.items()]
        )
        contexts.append(context)
        return Watched(context.new_page(), moving.url)

    yield open_for
    for context in contexts:
        context.close()


def done(phone: Watched, guess: int, actual: int) -> None:
    start(phone, guess=guess)
    press(phone.page, "I did it")
    rate(phone.page, "actual", actual)
    press(phone.page, "Keep this")
    assert f"You guessed {guess}. It was {actual}." in phone.page.inner_text("main")


def smaller(phone: Watched) -> None:
    start(phone)
    press(phone.page, "A smaller bit")


def rest(phone: Watched) -> None:
    phone.go("/today").get_by_text("Already done, or not today?").click()
    press(phone.page, "A rest day")


def yesterday_not(phone: Watched) -> None:
    """The blank day is asked about once, kindly, and can be filled for two days."""
    page = phone.go("/today")
    press(page, "Not this time")
    assert "We are only curious." in page.inner_text("main")


def test_a_week_of_all_kinds_of_days(both: Cast, opened: Opened):
    phone = opened(browser_of(both.ana), PHONE)
    done(phone, 8, 4)
    Moment.pass_by(days=1)
    smaller(phone)
    Moment.pass_by(days=2)
    yesterday_not(phone)
    rest(phone)
    Moment.pass_by(days=2)
    done(phone, 6, 3)
    Moment.pass_by(days=1)
    done(phone, 5, 2)
    said = phone.go("/today").inner_text("main")
    assert "lit steps this week" in said
    assert (blame(said), "%" in said) == ([], False)
    _at_the_next_session(both, opened)
    assert phone.against == []


def _at_the_next_session(both: Cast, opened: Opened) -> None:
    """What was guessed comes first; a day of which nothing is known is only that."""
    Moment.pass_by(days=1)
    desk = opened(browser_of(both.bo), LAPTOP)
    desk.go("/desk").get_by_role("link", name="Ana").first.click()
    seen = desk.page.inner_text("main")
    assert seen.index("Guess and what happened") < seen.index("What you agreed")
    assert "nothing is known" in seen.lower()
    assert (blame(seen), "%" in seen) == ([], False)
    assert desk.against == []


def test_a_desk_left_alone_is_closed_and_a_phone_is_not(both: Cast, opened: Opened):
    desk, phone = opened(browser_of(both.bo), LAPTOP), opened(browser_of(both.ana), PHONE)
    desk.go("/desk")
    phone.go("/today")
    Moment.pass_by(hours=2)
    assert desk.go("/desk").url.endswith("/sign-in")
    assert phone.go("/today").url.endswith("/today")
