"""What the API tells to whom."""

from datetime import timedelta

import pytest
from django.test import Client

from cast import AGREED, a_noted_day, a_plan, clinic_with, today_of
from stepwell.doors.api.tests.test_entries import ALL, bearer
from stepwell.ground.meeting.actions import arrange
from stepwell.ground.people.actions.devices import forget_device, know_device
from stepwell.ground.people.actions.tokens import make_token
from stepwell.kit import clock

pytestmark = pytest.mark.django_db


def ask(path: str, key: dict):
    return Client().get(f"/api/v1/{path}", headers=key)


def test_it_works():
    cast = clinic_with()
    plan = a_plan(cast)
    a_noted_day(cast, plan, words="quiet evening")
    arrange(by=cast.bo.pk, pair=cast.pair, at=clock.now() + timedelta(3))
    told = ask("today", bearer(cast.ana)).json()
    assert told["day"] == today_of(cast).isoformat()
    assert told["next_session"]
    (mine,) = told["plans"]
    assert mine["plan"]["cue"] == AGREED.cue
    assert [size["size"] for size in mine["plan"]["practice"]["sizes"]] == ["S", "M", "L"]
    assert mine["today"]["outcome"] == "done"
    assert mine["yesterday"] is None
    assert [one["id"] for one in ask("plans", bearer(cast.ana)).json()] == [str(plan.id)]


def test_a_therapist_reads_the_caseload_and_no_diary():
    cast = clinic_with()
    plan = a_plan(cast)
    (seat,) = ask("caseload", bearer(cast.bo)).json()
    assert (seat["name"], seat["client"]) == ("Ana", str(cast.ana.pk))
    assert ask("caseload", bearer(cast.ana)).status_code == 403
    assert ask(f"history?plan={plan.id}", bearer(cast.bo)).status_code == 403


def test_a_stranger_sees_nothing():
    cast, other = clinic_with(), clinic_with(client="Cy")
    a_plan(cast)
    key = bearer(other.ana)
    assert ask("plans", key).json() == []
    assert ask("today", key).json()["plans"] == []
    assert ask("me", key).json()["name"] == "Cy"
    assert ask("caseload", bearer(other.dee)).status_code == 403


def test_who_i_am_and_who_looked():
    cast = clinic_with()
    me = ask("me", bearer(cast.ana)).json()
    assert (me["name"], me["role"], me["zone"], me["day_starts_at"]) == ("Ana", "client", "Europe/Berlin", 4)
    assert ask("me/access-log", bearer(cast.ana)).json() == []


def test_an_ended_token_opens_nothing():
    cast = clinic_with()
    device, _ = know_device(by=cast.ana)
    secret = make_token(by=cast.ana, scopes=ALL, device=device.pk)
    key = {"Authorization": f"Bearer {secret}"}
    assert ask("me", key).status_code == 200
    forget_device(by=cast.ana, device=device.pk)
    assert ask("me", key).status_code == 401


def test_a_browser_session_is_no_token():
    cast, browser = clinic_with(), Client()
    browser.force_login(cast.ana, "allauth.account.auth_backends.AuthenticationBackend")
    assert browser.get("/api/v1/me").status_code == 401


def test_other_addresses_and_methods_are_problems():
    nowhere, method = Client().get("/api/v1/nothing"), Client().delete("/api/v1/me")
    assert (nowhere.status_code, method.status_code) == (404, 405)
    assert {nowhere["Content-Type"], method["Content-Type"]} == {"application/problem+json"}
    assert "GET" in method["Allow"]


def test_it_describes_itself():
    told = Client().get("/api/v1/openapi.json").json()
    assert "/api/v1/entries" in told["paths"]
    assert "422" in told["paths"]["/api/v1/entries"]["post"]["responses"]
    page = Client().get("/api/v1/docs").content.decode()
    assert "https://" not in page.replace("https://stepwell", "")


def test_today_asks_a_fixed_number_of_times(django_assert_max_num_queries):
    cast = clinic_with()
    for _ in range(4):
        a_plan(cast)
    key = bearer(cast.ana)
    with django_assert_max_num_queries(14):
        assert len(ask("today", key).json()["plans"]) == 4


def test_a_therapist_reads_the_brief_and_the_client_sees_it():
    cast = clinic_with()
    plan = a_plan(cast)
    a_noted_day(cast, plan, words="quiet evening")
    key = bearer(cast.bo)
    told = ask(f"clients/{cast.ana.pk}/brief", key).json()
    said = " ".join(f"{part['head']} {part['say']}" for part in told["parts"])
    assert "1 noted: 1 practised." in said
    assert "quiet evening" not in said
    assert len(told["openers"]) == 3
    assert (told["words"] <= 150, told["seconds"] <= 60, told["pair"]) == (True, True, str(cast.pair.id))
    (look,) = ask("me/access-log", bearer(cast.ana)).json()
    assert (look["by"], look["about"]) == ("Bo", "client")


def test_only_the_own_therapist_reads_a_brief():
    cast, other = clinic_with(), clinic_with(client="Cy")
    path = f"clients/{cast.ana.pk}/brief"
    assert ask(path, bearer(cast.ana)).status_code == 403
    stranger = ask(path, bearer(other.bo))
    nobody = ask("clients/00000000-0000-4000-8000-000000000000/brief", bearer(cast.bo))
    assert (stranger.status_code, stranger.content) == (404, nobody.content)
    assert ask("me/access-log", bearer(cast.ana)).json() == []


def test_a_brief_asks_a_fixed_number_of_times(django_assert_max_num_queries):
    cast = clinic_with()
    for _ in range(4):
        a_noted_day(cast, a_plan(cast))
    key = bearer(cast.bo)
    assert ask("me", key).status_code == 200, "the hour in which a key is first used is noted once"
    with django_assert_max_num_queries(21):
        assert ask(f"clients/{cast.ana.pk}/brief", key).status_code == 200
