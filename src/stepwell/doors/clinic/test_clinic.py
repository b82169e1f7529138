"""The admin's page: how many, and not one name."""

import re
from dataclasses import replace

import pytest

import cast
from on_screen import words_of
from stepwell.doors.clinic.cards import review_of
from stepwell.doors.clinic.model.cards import close_said
from stepwell.ground.people.actions import invitations
from stepwell.ground.people.facts import Role
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.reading import Closeness

pytestmark = pytest.mark.django_db


def test_it_works():
    us = cast.clinic_with()
    cast.a_client(us.bo, "Kit")
    invitations.invite(by=us.bo, clinic=us.clinic, role=Role.CLIENT)
    said = cast.browser_of(us.dee).get("/clinic").content.decode()
    assert re.findall(r"<dd>(\d+)</dd>", said) == ["1", "2", "1"]


def test_no_name_and_no_word_of_anybody_is_there():
    us = cast.clinic_with()
    cast.a_noted_day(us, cast.a_plan(us), words="the kettle sang", share=True)
    said = words_of(cast.browser_of(us.dee).get("/clinic"))
    assert re.findall(r"\b(Ana|Bo|kettle|One small thing)\b", said) == []


def test_an_admin_sees_how_many_conversations_no_clinician_has_read():
    said = cast.browser_of(cast.clinic_with().dee).get("/clinic").content.decode()
    n = len(guides())
    assert f"{n} of {n} conversations are not yet clinically reviewed." in said
    read = replace(guides()["two-sides"], reviewed_by="Dr. Somebody", reviewed_on="2027-01-09")
    assert review_of([read]).startswith("All conversations were read by a clinician")
    assert review_of([replace(read, reviewed_on="")]).startswith("1 of 1 conversations is not yet")


def test_of_a_language_model_only_what_a_page_asks_for_is_offered(settings):
    settings.AI_POLICY, settings.AI_ENDPOINT, settings.AI_MODEL = "client_bounded", "http://[::1]/v1", "small"
    us, here = cast.clinic_with(), "/clinic/language-model"
    dee, ana = cast.browser_of(us.dee), cast.browser_of(us.ana)
    offered = re.findall(r'name="policy" value="(\w+)"', dee.get(here).content.decode())
    assert offered == ["none", "therapist_drafts", "client_bounded"]
    for policy, wanted in (("therapist_drafts", ["shared"]), ("client_bounded", ["answers", "shared"])):
        assert dee.post(here, {"policy": policy}).status_code == 302
        switches = re.findall(r'name="what" value="(\w+)"', ana.get("/me/language-model").content.decode())
        assert switches == wanted
    settings.AI_POLICY = "therapist_drafts"
    assert dee.post(here, {"policy": "client_bounded"}).status_code == 422


def test_an_admin_reads_how_often_a_sentence_was_close_and_of_nobody(settings):
    settings.AI_POLICY, settings.AI_ENDPOINT, settings.AI_MODEL = "client_bounded", "http://[::1]/v1", "small"
    us = cast.clinic_with()
    said = cast.browser_of(us.dee).get("/clinic/language-model").content.decode()
    assert "small" in said
    assert "clients called" not in said
    assert close_said(Closeness(40, 30, told=True, earns=True)).endswith(
        "40 sentences, clients called 30 close."
    )
    assert "fewer than six of ten" in close_said(Closeness(40, 20, told=True, earns=False))
    assert close_said(Closeness(40, 20, told=False, earns=False)) == ""


def test_a_therapist_is_invited_and_comes_in():
    us = cast.clinic_with()
    said = cast.browser_of(us.dee).post("/clinic/invite").content.decode()
    code = re.search(r'qr__code"[^>]*>([A-Z0-9-]+)<', said)
    assert "A way in for a therapist" in said
    assert invitations.role_behind(code=code[1]) == Role.THERAPIST


def test_a_stranger_sees_nothing():
    us = cast.clinic_with()
    cast.a_client(us.bo, "Kit")
    for person in (us.bo, us.ana):
        assert cast.browser_of(person).get("/clinic").status_code == 404
        assert cast.browser_of(person).post("/clinic/invite").status_code == 404
    elsewhere = cast.browser_of(cast.a_stranger(Role.ADMIN)).get("/clinic").content.decode()
    assert re.findall(r"<dd>(\d+)</dd>", elsewhere) == ["0", "0", "0"]
