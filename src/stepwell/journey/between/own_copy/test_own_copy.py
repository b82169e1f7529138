"""Ana takes a copy along, and somebody behind her does not get everything at once."""

import csv
import json
import zipfile
from datetime import timedelta
from io import BytesIO, StringIO
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast, a_noted_day, a_plan, a_stranger, browser_of, clinic_with
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import devices, persons
from stepwell.ground.people.actions.hard_moment import write_hard_moment
from stepwell.ground.people.facts import HardMomentFact
from stepwell.ground.witness import actions as witnesses
from stepwell.ground.witness.facts import Cheer
from stepwell.journey.between.own_copy.everything import trusted_by
from stepwell.journey.between.own_copy.parts import WAITS
from stepwell.kit import clock
from trusting import a_witness

pytestmark = pytest.mark.django_db
PIN, WORDS = "482915", "The heron stood still."


@pytest.fixture
def cast() -> Cast:
    cast = clinic_with()
    a_noted_day(cast, a_plan(cast), words=WORDS)
    a_witness(cast)
    return cast


def kept(answer) -> dict:
    assert answer["Content-Disposition"] == 'attachment; filename="copy.zip"'
    assert answer["Cache-Control"] == "no-store"
    return json.loads(inside(answer)["copy.json"])


def inside(answer) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(answer.content)) as box:
        return {name: box.read(name).decode() for name in box.namelist()}


def takes(browser: Client, part: str, **more: str):
    return browser.post("/me/copy", {"part": part, **more})


def test_it_works(cast: Cast):
    ana = browser_of(cast.ana)
    days, agreed, mine = (kept(takes(ana, part)) for part in ("days", "agreed", "mine"))
    assert days["entries"][0]["words"] == WORDS
    assert "entries" not in agreed
    assert agreed["plans"] == mine["plans"]
    assert not (WAITS & {*days, *agreed, *mine})
    assert "discoveries" in mine


def test_a_stranger_sees_nothing(cast: Cast):
    for nobody in (cast.bo, cast.dee, a_stranger()):
        assert takes(browser_of(nobody), "days").status_code == 404
    assert takes(Client(), "days").status_code == 403


def test_everything_comes_after_a_day_and_can_be_taken_back(cast: Cast):
    ana = browser_of(cast.ana)
    for _ in range(2):
        assert takes(ana, "whole").status_code == 302
    assert "asked for a copy" in ana.get("/me").content.decode()
    with clock.set_to(clock.now() + timedelta(hours=23)):
        assert takes(browser_of(cast.ana), "whole").status_code == 302
    with clock.set_to(clock.now() + timedelta(hours=25)):
        assert kept(takes(browser_of(cast.ana), "whole")).keys() > WAITS
    ana.post("/me/copy/not")
    with clock.set_to(clock.now() + timedelta(hours=25)):
        assert takes(browser_of(cast.ana), "whole").status_code == 302
    with clock.set_to(clock.now() + timedelta(days=12)):
        assert takes(browser_of(cast.ana), "whole").status_code == 302


def test_everything_is_ready_when_two_people_met_since(cast: Cast):
    ana = browser_of(cast.ana)
    takes(ana, "whole")
    with clock.set_to(clock.now() + timedelta(hours=2)):
        meetings.begin(by=cast.bo.pk, pair=cast.pair)
        assert kept(takes(browser_of(cast.ana), "whole"))["trusted"]


def test_a_kind_word_stands_with_whoever_sent_it_also_once_their_link_is_over(cast: Cast):
    other, _ = a_witness(cast)
    day = clock.now().date()
    witnesses.cheer(by=other, id=uuid4(), phrase=Cheer.TEA, day=day)
    witnesses.end(by=cast.ana, one=other)
    told = [one["cheers"] for one in trusted_by(cast.ana.pk)]
    assert told == [[], [{"called": "Sam", "cheer": Cheer.TEA, "day": day}]]


def test_a_person_can_read_it_and_a_table_program_takes_no_word_for_a_formula(cast: Cast):
    a_noted_day(cast, a_plan(cast), guess=6, actual=3, words="=HYPERLINK(1)")
    held = inside(takes(browser_of(cast.ana), "days"))
    assert held.keys() == {"copy.json", "copy.html", "copy.css", "days.csv"}
    assert WORDS in held["copy.html"]
    assert "guess 6, it was 3" in held["copy.html"]
    rows = {row["words"]: row for row in csv.DictReader(StringIO(held["days.csv"]))}
    assert rows.keys() == {WORDS, "'=HYPERLINK(1)"}
    assert rows[WORDS]["outcome"] == "done"


def test_what_waits_is_in_no_page_that_comes_at_once(cast: Cast):
    write_hard_moment(by=cast.ana, plan=HardMomentFact(who="Aunt Vega", number="0170 1"))
    ana = browser_of(cast.ana)
    for part in ("days", "agreed", "mine"):
        held = "".join(inside(takes(ana, part)).values())
        assert not [said for said in ("Sam", "Aunt Vega", "0170 1") if said in held]
    takes(ana, "whole")
    with clock.set_to(clock.now() + timedelta(hours=25)):
        held = inside(takes(browser_of(cast.ana), "whole"))
    assert "Sam" in held["copy.html"]
    assert json.loads(held["copy.json"])["hard_moment"]["who"] == "Aunt Vega"


def test_work_that_has_ended_is_in_it_too(cast: Cast):
    persons.end_pair(by=cast.bo.pk, pair=cast.pair.id)
    held = kept(takes(browser_of(cast.ana), "days"))
    assert held["entries"][0]["words"] == WORDS


def test_the_pin_is_asked_once_more_on_a_phone_of_ones_own(cast: Cast):
    ana = browser_of(cast.ana)
    device, _ = devices.know_device(by=cast.ana)
    devices.set_pin(by=cast.ana, device=device, pin=PIN)
    session = ana.session
    session["device"] = str(device.pk)
    session.save()
    assert [takes(ana, "days", pin=pin).status_code for pin in ("", "000001", PIN)] == [422, 422, 200]
