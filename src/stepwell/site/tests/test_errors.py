"""When something cannot be taken in or was open too long, nothing is lost and the words are kind."""

import pytest
from django.test import Client

from cast import a_plan, browser_of, clinic_with
from on_screen import words_of
from stepwell.kit import tone

pytestmark = pytest.mark.django_db


def test_ten_megabytes_of_text_are_answered_kindly() -> None:
    cast = clinic_with()
    plan = a_plan(cast)
    answer = browser_of(cast.ana).post(f"/plans/{plan.id}/note", {"words": "x" * 10_000_000})
    said = answer.content.decode()
    assert answer.status_code == 400
    assert "your words are still on the page" in said
    assert tone.blame(words_of(answer)) == []


def test_a_tab_that_was_signed_out_shows_again_what_was_typed() -> None:
    cast = clinic_with()
    plan = a_plan(cast)
    sent = {"words": "the kettle sang to me"}
    answer = Client().post(f"/plans/{plan.id}/note", sent, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 403
    assert "the kettle sang to me" in answer.content.decode()


def test_another_site_cannot_have_its_words_confirmed_here() -> None:
    cast = clinic_with()
    plan = a_plan(cast)
    sent = {"words": "words of somebody else"}
    answer = Client().post(f"/plans/{plan.id}/note", sent, headers={"Sec-Fetch-Site": "cross-site"})
    assert "words of somebody else" not in answer.content.decode()


def test_not_there_and_not_yours_are_the_same_to_the_byte() -> None:
    cast = clinic_with()
    browser = browser_of(cast.ana)
    pages = {
        browser.get(path).content for path in ("/pairs/00000000-0000-4000-8000-000000000000", "/nowhere")
    }
    assert pages == {browser.get(f"/pairs/{cast.pair.id}").content}
