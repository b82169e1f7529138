"""A client's own plan for a hard moment, first under Help."""

import pytest

from cast import a_stranger, browser_of, clinic_with
from stepwell.ground.people.queries import hard_moment_of
from stepwell.ground.trail.queries import marks_about

pytestmark = pytest.mark.django_db
MINE = {"signs": "My jaw", "helps": "Cold water", "place": "The bench", "who": "Sam", "number": "+49 30 123"}


def test_it_works() -> None:
    us = clinic_with()
    ana = browser_of(us.ana)
    assert "Write my plan" in ana.get("/help").content.decode()
    for _ in range(2):
        page = ana.post("/help/mine", MINE, follow=True).content.decode()
    assert page.index("Cold water") < page.index("call--first")
    assert 'href="tel:+4930123"' in page
    assert len([one for one in marks_about(us.ana.pk, 99) if one.did == "wrote_hard_moment"]) == 1
    assert 'value="+49 30 123"' in ana.get("/help/mine").content.decode()


def test_a_number_that_cannot_be_called_is_asked_about_and_no_word_is_lost() -> None:
    us = clinic_with()
    answer = browser_of(us.ana).post("/help/mine", MINE | {"number": "ring Sam"})
    assert answer.status_code == 422
    assert "ring Sam" in answer.content.decode()
    assert "Cold water" in answer.content.decode()
    assert hard_moment_of(us.ana.pk).helps == ""


def test_a_stranger_sees_nothing(client) -> None:
    us = clinic_with()
    browser_of(us.ana).post("/help/mine", MINE)
    for browser in (browser_of(us.bo), browser_of(a_stranger()), client):
        assert "Cold water" not in browser.get("/help").content.decode()
        assert browser.get("/help/mine").status_code in (302, 404)
