"""Bo reads the conversations, and writes one."""

import pytest

import cast
from stepwell.strategies.discovery.content import ENGLISH
from stepwell.strategies.discovery.queries.guide import guides_of, own_guides

pytestmark = pytest.mark.django_db
OURS = (
    (ENGLISH / "10-one-small-thing.yaml")
    .read_text("utf-8")
    .replace("id: one-small-thing-i-noticed", "id: ours")
)


def test_it_works() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    looked = browser.post("/guides/new", {"text": OURS})
    assert "Nothing to fix" in looked.content.decode()
    assert own_guides(us.clinic) == {}
    kept = browser.post("/guides/new", {"text": OURS, "keep": "1"}, follow=True).content.decode()
    assert "· our own" in kept
    assert list(own_guides(us.clinic)) == ["ours"]
    assert "A door you opened" not in kept
    assert kept.count("not yet clinically reviewed") == len(guides_of(us.clinic))


def test_a_client_of_the_clinic_can_open_it() -> None:
    us = cast.clinic_with()
    cast.browser_of(us.bo).post("/guides/new", {"text": OURS + "\n", "keep": "1"})
    assert "ours" in guides_of(us.clinic)


def test_a_stranger_sees_nothing() -> None:
    us, cy = cast.clinic_with(), cast.a_stranger()
    cast.browser_of(us.bo).post("/guides/new", {"text": OURS, "keep": "1"})
    assert "· our own" not in cast.browser_of(cy).get("/guides").content.decode()
    assert "ours" not in guides_of(cy.clinic_id)
    for path in ("/guides", "/guides/new"):
        assert cast.browser_of(us.ana).get(path).status_code == 404
    assert cast.browser_of(us.dee).get("/guides/new").status_code == 404
    assert "not yet clinically reviewed" in cast.browser_of(us.dee).get("/guides").content.decode()


def test_remarks_have_their_line_and_nothing_is_kept() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    bent = OURS.replace("It can be very small.", "You should know.")
    for more in ({}, {"keep": "1"}):
        answer = browser.post("/guides/new", {"text": bent, **more})
        assert answer.status_code == 422
        assert "“should” can sound like blame or press" in answer.content.decode()
        assert "You should know." in answer.content.decode()
    assert own_guides(us.clinic) == {}


@pytest.mark.parametrize("text", ["", "[]", "nodes: {", "id: a", "\x00", "x" * 50_000, "&a [*a]"])
def test_whatever_is_pasted_is_answered_kindly(text: str) -> None:
    us = cast.clinic_with()
    assert cast.browser_of(us.bo).post("/guides/new", {"text": text, "keep": "1"}).status_code == 422
    assert own_guides(us.clinic) == {}


def test_an_id_of_ours_is_taken() -> None:
    us = cast.clinic_with()
    taken = OURS.replace("id: ours", "id: two-sides")
    said = cast.browser_of(us.bo).post("/guides/new", {"text": taken, "keep": "1"}).content.decode()
    assert "Choose another one" in said
