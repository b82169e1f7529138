"""Somebody to call, for everybody."""

from pathlib import Path

import pytest
from django.test import Client

import cast
from stepwell.journey.between.help.lines import FILE, book, problems

pytestmark = pytest.mark.django_db


def page(path: str = "/help", **headers: str) -> str:
    return Client(headers=headers).get(path).content.decode()


def test_it_works_signed_out_and_asks_the_database_nothing(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        answer = Client().get("/help?c=GB")
    said = answer.content.decode()
    assert answer.status_code == 200
    assert said.index("tel:999") < said.index("tel:116123") < said.index("sms:85258?&amp;body=SHOUT")
    assert "findahelpline.com" in said


def test_it_holds_no_token_and_sets_no_cookie() -> None:
    answer = Client().get("/help")
    assert "csrf" not in answer.content.decode()
    assert not answer.cookies


def test_a_client_sees_the_numbers_of_their_country() -> None:
    clinic = cast.clinic_with()
    clinic.ana.country = "NO"
    clinic.ana.save()
    assert "tel:113" in cast.browser_of(clinic.ana).get("/help").content.decode()


def test_a_browser_from_somewhere_is_enough_to_begin_with() -> None:
    assert "tel:08001110111" in page(**{"accept-language": "de-DE,de;q=0.8"})


@pytest.mark.parametrize("code", ["ZZ", "", "%00", "'", "<b", "🌿🌿"])
def test_an_unknown_country_gets_a_choice_the_finder_and_the_common_numbers(code: str) -> None:
    said = page(f"/help?c={code}")
    assert "tel:112" in said
    assert "tel:911" in said
    assert "findahelpline.com" in said
    assert '<select id="c"' in said


def test_europe_has_its_common_number() -> None:
    assert "tel:116123" in page("/help?c=RO")


def test_no_country_has_an_empty_list() -> None:
    assert all(place.lines and place.emergency.call for place in book().places.values())


def test_what_is_wrong_in_the_file_has_its_line(tmp_path: Path) -> None:
    bent = tmp_path / "lines.yaml"
    bent.write_text(FILE.read_text("utf-8").replace('call: "13 11 14"', 'call: "soon"'), "utf-8")
    line = next(n for n, text in enumerate(FILE.read_text("utf-8").splitlines(), 1) if "code: AU" in text)
    assert problems(bent) == [
        f"lines.yaml:{line}: AU: each line needs a name and a number to call or text, in quotes"
    ]
    assert not problems()
