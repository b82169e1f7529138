"""What Ana found out about herself."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from stepwell.kit import clock
from stepwell.strategies.discovery.queries.discovery import discoveries, shared_discoveries
from talks import SENTENCE, a_discovery

pytestmark = pytest.mark.django_db


def test_it_works() -> None:
    us = cast.clinic_with()
    browser, pk = cast.browser_of(us.ana), uuid4()
    for _ in range(2):
        page = browser.post("/discoveries", {"id": pk, "words": "I am calm near water."}, follow=True)
    assert page.content.decode().count("I am calm near water.</blockquote>") == 1
    assert len(discoveries(us.ana.pk)) == 1


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    where = f"/discoveries/{a_discovery(us).id}"
    for person in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        other = cast.browser_of(person)
        assert SENTENCE not in other.get("/discoveries").content.decode()
        assert other.post(where, {"stands": "no_more"}).status_code == 404
        assert other.post(f"{where}/show", {"on": "1"}).status_code == 404


def test_after_a_month_it_is_asked_about_once() -> None:
    us = cast.clinic_with()
    found, browser = a_discovery(us), cast.browser_of(us.ana)
    assert "Does it still fit?" not in browser.get("/discoveries").content.decode()
    with clock.set_to(clock.now() + timedelta(31)):
        assert "Does it still fit?" in browser.get("/discoveries").content.decode()
        browser.post(f"/discoveries/{found.id}", {"stands": "still"})
        page = browser.get("/discoveries").content.decode()
    assert "Does it still fit?" not in page
    assert "still true" in page


def test_other_words_take_its_place_and_are_private_again() -> None:
    us = cast.clinic_with()
    found, browser = a_discovery(us), cast.browser_of(us.ana)
    browser.post(f"/discoveries/{found.id}/show", {"on": "1"})
    assert len(shared_discoveries(us.ana.pk)) == 1
    browser.post(f"/discoveries/{found.id}", {"id": uuid4(), "words": "I can wait, and I like to."})
    assert [one.words for one in discoveries(us.ana.pk)] == ["I can wait, and I like to."]
    assert not discoveries(us.ana.pk)[0].shared
    browser.post(f"/discoveries/{found.id}/show", {"on": "0"})
    assert shared_discoveries(us.ana.pk) == []


def test_too_much_is_said_kindly_and_stays(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    answer = browser.post("/discoveries", {"id": uuid4(), "words": "x" * 1_001})
    assert answer.status_code == 422
    assert "x" * 1_001 in answer.content.decode()
    with django_assert_max_num_queries(9):
        browser.get("/discoveries")
