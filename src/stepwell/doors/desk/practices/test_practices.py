"""The clinic's practices: looked through, and written with the same checks as the shared ones."""

import pytest

import cast
from on_screen import words_of
from stepwell.ground.library.queries import of_clinic
from stepwell.kit import tone

pytestmark = pytest.mark.django_db
GOOD = {
    "name": "Hall light", "purpose": "A light in the hall makes it easier to go out.",
    "helps_with": ["fear", "routine"], "small": "Switch on the light in the hall.",
    "middle": "Stand in the light and breathe out.", "middle_minutes": "2",
    "whole": "Stand in the light, open the door, and look out.", "whole_minutes": "6",
    "before": "How hard will it be?", "after": "How hard was it?", "who_starts": "client",
    "energy": "low", "place": "home", "first_step": "",
    "cues": "after supper\n\n when it gets dark ", "if_stuck": "", "caution": "",
}  # fmt: skip


def test_it_works():
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    answer = browser.post("/practices/new", GOOD, follow=True)
    said = answer.content.decode()
    assert "Hall light" in said
    assert "Our own" in said
    mine = next(one for one in of_clinic(us.clinic) if one.clinic)
    assert mine.cues == ("after supper", "when it gets dark")


def test_it_is_searched_by_words():
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    browser.post("/practices/new", GOOD)
    said = browser.get("/practices", {"text": "hall light"}).content.decode()
    assert "1 practice fits." in said


def test_remarks_stand_at_their_field():
    browser = cast.browser_of(cast.clinic_with().bo)
    answer = browser.post(
        "/practices/new", GOOD | {"small": "Do not fail at the light.", "whole_minutes": "1"}
    )
    form = answer.context["form"]
    assert answer.status_code == 422
    assert form.errors["small"]
    assert "Hall light" in answer.content.decode()
    assert form["cues"].value() == GOOD["cues"]


def test_an_empty_form_asks_kindly():
    answer = cast.browser_of(cast.clinic_with().bo).post("/practices/new", {"name": "x" * 100_000})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert tone.blame(words_of(answer)) == []
    assert "What can go?" in said


def test_a_stranger_sees_nothing():
    us = cast.clinic_with()
    cast.browser_of(us.bo).post("/practices/new", GOOD)
    elsewhere = cast.browser_of(cast.a_stranger())
    assert "Hall light" not in elsewhere.get("/practices", {"all": "1"}).content.decode()
    for person in (us.ana, us.dee):
        assert cast.browser_of(person).get("/practices").status_code == 404
        assert cast.browser_of(person).post("/practices/new", GOOD).status_code == 404
