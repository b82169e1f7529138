"""A signed agreement: to read, to print, to pause, to stop."""

from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest
from django.db import connection
from pypdf import PdfReader

import cast
from promise import in_force
from stepwell.ground.plan.queries import running_on
from stepwell.strategies.contract.queries import by_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    return cast.clinic_with()


@pytest.fixture
def held(us):
    return in_force(us, cast.a_plan(us, starts=cast.today_of(us) - timedelta(3)))


def page(person, contract, more=""):
    return cast.browser_of(person).get(f"/contracts/{contract.id}{more}")


def press(person, contract, name, **sent):
    return cast.browser_of(person).post(f"/contracts/{contract.id}/{name}", sent)


def running(us, days=0):
    return running_on([us.pair.id], cast.today_of(us) + timedelta(days))


def test_it_works(us, held):
    for person in (us.ana, us.bo):
        said = page(person, held).content.decode()
        assert "I will <strong>breathe out three times</strong>" in said
        assert "Unchanged since it was signed" in said
    assert "Pause it" in page(us.ana, held).content.decode()
    assert "Pause it" not in page(us.bo, held).content.decode()


def test_a_stranger_sees_nothing(us, held):
    for person in (cast.a_stranger(), cast.a_colleague(us), us.dee, cast.a_client(us.bo, "Eve")):
        for more in ("", ".pdf"):
            assert page(person, held, more).status_code == 404
        assert press(person, held, "drop").status_code == 404
    assert by_id(held.id).dropped is None


def test_it_costs_a_fixed_number_of_questions(us, held, django_assert_max_num_queries):
    browser = cast.browser_of(us.ana)
    browser.get(f"/contracts/{held.id}")
    with django_assert_max_num_queries(27):
        browser.get(f"/contracts/{held.id}")


def test_pause_stop_and_go_on_are_one_press_each(us, held):
    press(us.ana, held, "pause", long="3")
    assert (len(running(us)), len(running(us, 3))) == (0, 1)
    assert "Resting until" in page(us.ana, held).content.decode()
    press(us.ana, held, "go-on")
    assert len(running(us)) == 1
    press(us.ana, held, "stop")
    assert running(us) == running(us, 3) == []
    assert "This one has ended" in page(us.ana, held).content.decode()


def test_only_ana_rests_or_stops_and_either_lets_the_consequence_go(us, held):
    for name in ("stop", "pause", "go-on"):
        assert press(us.bo, held, name).status_code == 404
    assert press(us.bo, held, "drop").status_code == 302
    assert "It no longer counts" in page(us.ana, held).content.decode()


def test_the_shelf_knows_where_each_stands(us, held):
    said = cast.browser_of(us.ana).get("/contracts").content.decode()
    assert "going on" in said
    press(us.ana, held, "pause", long="3")
    said = cast.browser_of(us.bo).get(f"/pairs/{us.pair.id}/contracts").content.decode()
    assert "resting" in said
    for person in (cast.a_stranger(), cast.a_colleague(us), us.dee, us.ana):
        assert cast.browser_of(person).get(f"/pairs/{us.pair.id}/contracts").status_code == 404


def test_a_new_version_says_what_is_different(us, held):
    newer = in_force(us, cast.a_plan(us), days=2)
    said = page(us.ana, newer).content.decode()
    assert "Days of 7" in said
    assert f"/contracts/{held.id}" in said


def test_what_was_changed_later_shows(us, held):
    with connection.cursor() as cursor:
        cursor.execute("update contract_contract set digest = %s", ["0" * 64])
    for person in (us.ana, us.bo):
        assert "This is not what was signed" in page(person, held).content.decode()


def test_the_paper_is_one_page_that_can_be_read_aloud(us, held):
    answer = page(us.ana, held, ".pdf")
    assert answer["Content-Type"] == "application/pdf"
    made = PdfReader(BytesIO(answer.content))
    text = made.pages[0].extract_text().replace("\n", " ")
    assert "I will breathe out three times" in text
    assert (len(made.pages), made.metadata.title) == (1, "Our agreement")
    assert made.trailer["/Root"]["/Lang"] == "en"
    assert "Stepwell" not in text
    fonts = {font.get_object()["/BaseFont"] for font in made.pages[0]["/Resources"]["/Font"].values()}
    assert {name.partition("+")[2].split("-")[0] for name in fonts} == {"Literata", "Atkinson"}
    drawn = pypdfium2.PdfDocument(answer.content)[0].get_size()
    assert [round(side) for side in drawn] == [420, 595]
