"""A therapist and a client, from the first code to looking at the first day together."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from journeys.acts import (
    PRACTICE,
    WHY,
    agree,
    back,
    be_welcomed,
    choose,
    close,
    come_in,
    go_on,
    heading,
    invite,
    join,
    open_client,
    press,
    rate,
    shape,
    start,
)
from journeys.conftest import LAPTOP, PHONE
from journeys.watched import Watched
from served import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Opened = Callable[..., Watched]
WORDS = "It was only the first minute that felt heavy."
KEPT_TO_MYSELF = "The neighbour sang again and I cried."


@pytest.fixture
def name() -> str:
    """A client nobody has met before."""
    return f"Juniper {uuid4().hex[:6]}"


def files(demo: Served) -> bytes:
    """Everything that the process wrote beside its keys: database, write-ahead log, its own log."""
    paths = [path for path in demo.data.rglob("*") if path.is_file() and "keys" not in path.parts]
    return b"".join(
        path.read_bytes() for path in (*paths, demo.data.with_name(f"{demo.data.name}.log")) if path.exists()
    )


def test_from_the_first_code_to_looking_together(opened: Opened, demo: Served, name: str):
    desk = opened("Bo", LAPTOP)
    phone = opened(None, PHONE)
    way = invite(desk)
    desk.look()
    phone.page.goto(way.link)
    assert not [who for who in ("Bo", "Ana", "River") if who in phone.page.inner_text("body").split()]
    come_in(phone, way)
    be_welcomed(phone, name)
    assert "Nothing to do today" in phone.page.inner_text("main")
    _agree_slowly(desk, name)
    _note_with_a_guess(phone)
    _look_together(desk, phone, name)
    written = files(demo)
    assert b"diary_entry" in written
    assert [w for w in (WORDS, KEPT_TO_MYSELF, WHY, name, way.code) if w.encode() in written] == []


def _agree_slowly(desk: Watched, name: str) -> None:
    """Under 7 the page offers something easier and signing waits."""
    open_client(desk, name)
    choose(desk, PRACTICE)
    shape(desk, confidence=5)
    go_on(desk.page, "Go on")
    assert desk.page.locator("[name=why]").input_value() == WHY
    assert desk.page.get_by_role("button", name="Make it smaller").is_visible()
    desk.look()
    rate(desk.page, "confidence", 8)
    close(desk)
    assert heading(desk) == "On the phone now"
    desk.look()


def _note_with_a_guess(phone: Watched) -> None:
    start(phone, guess=7)
    phone.look()
    press(phone.page, "I did it")
    phone.look()
    rate(phone.page, "actual", 3)
    phone.page.get_by_label("In your own words").fill(WORDS)
    press(phone.page, "Keep this")
    assert "You guessed 7. It was 3." in phone.page.inner_text("main")
    assert "only you" in phone.page.inner_text("main")
    phone.look()


def _look_together(desk: Watched, phone: Watched, name: str) -> None:
    open_client(desk, name)
    seen = desk.page.inner_text("main")
    assert "Guess and what happened" in seen
    assert WORDS not in seen
    assert "%" not in seen
    press(phone.page, "Let my therapist read it")
    desk.page.reload()
    assert WORDS in desk.page.inner_text("main")
    desk.look()
    press(phone.page, "Take it back")
    desk.page.reload()
    assert WORDS not in desk.page.inner_text("main")
    assert "Bo" in phone.go("/me").inner_text("main").split("Who looked")[1]
    phone.look()


def test_a_day_is_noted_in_three_taps(opened: Opened, name: str):
    desk = opened("Bo", LAPTOP)
    phone = join(opened, desk, name)
    agree(desk, name)
    page = phone.go("/today")
    taps = ["I started", "I did it"]
    for words in taps:
        page.get_by_role("button", name=words, exact=True).first.tap()
    page.get_by_role("link", name="That is enough").tap()
    assert len(taps) + 1 <= 3
    assert "One more lit step" in page.inner_text("main")


def test_going_back_twice_doubles_nothing(opened: Opened, name: str):
    desk = opened("Bo", LAPTOP)
    phone = join(opened, desk, name)
    agree(desk, name)
    start(phone)
    for _ in range(2):
        with phone.page.expect_navigation():
            press(phone.page, "I did it")
        back(phone.page)
    back(phone.page)
    phone.go("/entries")
    assert phone.page.locator("main").inner_text().count(PRACTICE) == 1


def test_a_second_tab_that_was_locked_loses_no_word(opened: Opened, name: str):
    desk = opened("Bo", LAPTOP)
    phone = join(opened, desk, name)
    agree(desk, name)
    start(phone)
    press(phone.page, "I did it")
    phone.page.get_by_label("In your own words").fill(KEPT_TO_MYSELF)
    other = phone.page.context.new_page()
    other.goto(f"{phone.home}/me")
    press(other, "Lock this phone")
    press(phone.page, "Keep this")
    assert KEPT_TO_MYSELF in phone.page.content()
    other.goto(f"{phone.home}/unlock")
    other.get_by_label("Your PIN").fill("482915")
    other.keyboard.press("Enter")
    other.wait_for_url("**/today")
    _send_again(phone)
    assert KEPT_TO_MYSELF in _words(phone)


def _send_again(phone: Watched) -> None:
    """Signing in made a new token, so that the page may ask once more before it sends."""
    for _ in range(2):
        with phone.page.expect_response(lambda answer: answer.request.method == "POST"):
            press(phone.page, "Send it now")
        phone.page.wait_for_load_state()
        if not phone.page.get_by_role("button", name="Send it now").count():
            return


def _words(phone: Watched) -> str:
    phone.go("/today").get_by_role("link", name="Look at it or add words").click()
    return phone.page.content()
