"""Bo writes a line that corrects: a curious way is offered beside it, and either choice goes on."""

from collections.abc import Callable

import pytest

from journeys.acts import go_on, open_client, press
from journeys.conftest import LAPTOP
from journeys.watched import Watched

pytestmark = pytest.mark.browser
SHARP, SOFT = "You should rest more.", "What would it be like to rest more?"


def at_the_last_minutes(desk: Watched) -> None:
    open_client(desk, "Eli")
    go_on(desk.page, "Start a session")
    if desk.page.url.endswith("/review"):
        go_on(desk.page, "Choose")
    desk.page.locator("button[name=practice]").first.click()
    desk.page.wait_for_url("**/shape")
    go_on(desk.page, "Last minutes")


def test_an_offer_is_taken_or_left(opened: Callable[..., Watched]):
    desk = opened("Bo", LAPTOP)
    at_the_last_minutes(desk)
    note, offer = desk.page.locator("[name=note]"), desk.page.locator("[data-kinder-offer]")
    assert offer.is_hidden()
    note.fill(SHARP)
    offer.wait_for()
    assert SOFT in offer.inner_text()
    desk.look()
    press(desk.page, "Use this")
    assert note.input_value() == SOFT
    assert offer.is_hidden()
    note.fill("You forgot again.")
    offer.wait_for()
    press(desk.page, "Keep mine")
    assert note.input_value() == "You forgot again."
    assert offer.is_hidden()
    note.fill("Thank you for today.")
    desk.page.wait_for_timeout(1500)
    assert offer.is_hidden()
