"""A curious way to say a note: offered while Bo writes, once when he sends, and never forced."""

import pytest
from django import forms
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from on_screen import words_of
from stepwell.kit import tone
from stepwell.strategies.curiosity.forms import Kindly

pytestmark = pytest.mark.django_db
SHARP, SOFT = "Hello Ana. You should rest more.", "Hello Ana. What would it be like to rest more?"


class Note(Kindly):
    note = forms.CharField(required=False)


class Short(Kindly):
    note = forms.CharField(max_length=40)


def ask(person, text: str):
    return cast.browser_of(person).post("/words/kinder", {"text": text})


def test_it_works():
    us = cast.clinic_with()
    assert ask(us.bo, SHARP).json() == {"kinder": SOFT}
    assert ask(us.bo, "Thank you for today.").json() == {"kinder": ""}
    assert ask(us.bo, "").json() == {"kinder": ""}


def test_a_stranger_sees_nothing():
    us = cast.clinic_with()
    for person in (us.ana, us.dee):
        assert ask(person, SHARP).status_code == 404


def test_nothing_is_kept_and_nothing_is_logged(caplog):
    us = cast.clinic_with()
    browser = cast.browser_of(us.bo)
    browser.get("/desk")
    with CaptureQueriesContext(connection) as asked:
        answer = browser.post("/words/kinder", {"text": SHARP})
    assert not [q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert "rest more" not in caplog.text
    assert answer["Cache-Control"] == "no-store"


def test_too_much_at_once_is_answered_kindly():
    us = cast.clinic_with()
    answer = ask(us.bo, "tea " * 2000)
    assert answer.status_code == 422
    assert tone.blame(words_of(answer)) == []


def test_the_first_sending_shows_the_offer_once():
    first = Note({"note": SHARP, "note_kinder": ""})
    assert not first.is_valid()
    assert first.kinder.say == SOFT
    assert first["note"].value() == SHARP


def test_either_choice_goes_through():
    use, keep = (Note({"note": SHARP, "note_kinder": choice}) for choice in ("use", "keep"))
    assert (use.is_valid(), keep.is_valid()) == (True, True)
    assert (use.cleaned_data["note"], keep.cleaned_data["note"]) == (SOFT, SHARP)


def test_a_kind_note_is_never_held_up():
    for data in ({"note": "See you on Thursday."}, {"note": ""}, {}):
        form = Note(data)
        assert form.is_valid()
        assert form.kinder.say == ""


def test_an_offer_longer_than_the_field_stays_an_offer():
    form = Short({"note": SHARP, "note_kinder": "use"})
    assert form.is_valid()
    assert form.cleaned_data["note"] == SHARP
