"""The page of reminders, on Ana's phone."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from cast import a_plan, browser_of, clinic_with
from push_service import push_service
from reminded import a_phone
from stepwell.ground.post.queries import addresses, messages_about
from stepwell.ground.reminder.queries import hard_weeks, last_ping, quiet_hours, reminders_of
from stepwell.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    return clinic_with()


@pytest.fixture
def phone(us):
    return browser_of(us.ana)


def typed(**more: str) -> dict[str, str]:
    said = {"id": str(uuid4()), "label": "Two minutes", "how": "time", "at": "08:15", "channel": "email"}
    return said | more


def test_it_works(us, phone):
    plan = a_plan(us)
    assert "No reminder." in phone.get("/reminders").content.decode()
    answer = phone.post(f"/plans/{plan.id}/remind", typed(channel="paper"))
    assert answer.status_code == 302
    page = phone.get("/reminders").content.decode()
    assert "Two minutes" in page
    assert "At 08:15" in page
    assert "08:15" in phone.get("/reminders/paper").content.decode()


def test_pressed_twice_it_is_set_once_and_a_change_follows(us, phone, settings):
    settings.EMAIL_HOST = "mail.test"
    plan, once = a_plan(us), typed()
    for _ in range(2):
        phone.post(f"/plans/{plan.id}/remind", once)
    phone.post(f"/plans/{plan.id}/remind", typed(own="Water the roses"))
    assert [one.wish.says for one in reminders_of(us.ana.pk)] == ["Water the roses"]


UNCLEAR = [{"at": ""}, {"channel": "owl"}, {"label": ""}, {"fallback": "paper"}]


@pytest.mark.parametrize("wrong", UNCLEAR)
def test_what_is_not_clear_is_asked_once_more(us, phone, wrong):
    plan = a_plan(us)
    assert phone.post(f"/plans/{plan.id}/remind", typed(channel="paper") | wrong).status_code == 422
    assert reminders_of(us.ana.pk) == []


def test_a_test_is_sent_shown_and_seen(us, phone, settings):
    with push_service() as service:
        settings.PUSH_HOSTS = [service.origin]
        a_phone(us, service)
        plan = a_plan(us)
        phone.post(f"/plans/{plan.id}/remind", typed(channel="push"))
        [one] = reminders_of(us.ana.pk)
        tap = {"id": str(uuid4())}
        for _ in range(2):
            assert phone.post(f"/reminders/{one.id}/test", tap).status_code == 302
        assert "on its way" in phone.get("/reminders").content.decode()
        [message] = messages_about([tap["id"]], clock.now().replace(year=2020))
        said = Client().get(f"/api/v1/messages/{message.id}").json()
        assert said == {"title": "Two minutes", "open": "/reminders", "now": "", "later": ""}
        assert Client().post(f"/api/v1/messages/{message.id}/shown").status_code == 204
        assert "The test arrived" in phone.get("/reminders").content.decode()
        phone.post(f"/pings/{tap['id']}/saw")
        assert last_ping(us.ana.pk, clock.now().replace(year=2020)).proves
        assert "It arrives" in phone.get("/reminders").content.decode()


def test_without_a_way_a_test_says_so(us, phone):
    plan = a_plan(us)
    phone.post(f"/plans/{plan.id}/remind", typed(channel="push"))
    [one] = reminders_of(us.ana.pk)
    assert "Turn it on first" in phone.post(f"/reminders/{one.id}/test").content.decode()


def test_ways_come_and_go(us, phone):
    assert phone.post("/reminders/ways/email", {"to": "not one"}).status_code == 422
    phone.post("/reminders/ways/email", {"to": "ana@example.org"})
    phone.post("/reminders/ways/number", {"to": "+49 170 1234567"})
    assert len(addresses([us.ana.pk])[us.ana.pk]) == 2
    phone.post("/reminders/ways/email/over")
    assert [one.channel for one in addresses([us.ana.pk])[us.ana.pk]] == ["sms"]
    assert phone.post("/reminders/ways/owl", {"to": "x"}).status_code == 404


def test_a_browser_that_names_any_other_place_is_not_taken(us, phone):
    sent = {"endpoint": "https://10.0.0.1/x", "p256dh": "a" * 87, "auth": "b" * 22}
    assert phone.post("/reminders/ways/here", sent).status_code == 422
    sent["endpoint"] = "https://web.push.apple.com/x"
    assert phone.post("/reminders/ways/here", sent).status_code == 302


def test_a_hard_week_is_one_tap_and_shows_its_end(us, phone):
    phone.post("/hard-week", {"id": str(uuid4())})
    assert us.ana.pk in hard_weeks([us.ana.pk])
    assert "reminders rest" in phone.get("/reminders").content.decode()
    phone.post("/hard-week/over")
    assert hard_weeks([us.ana.pk]) == {}


def test_quiet_hours_are_hers(us, phone):
    phone.post("/reminders/quiet", {"starts": "20:00", "ends": "09:30", "most": "1"})
    assert quiet_hours([us.ana.pk])[us.ana.pk].most == 1
    phone.post("/reminders/quiet", {"starts": "soon", "ends": "", "most": "99"})
    assert quiet_hours([us.ana.pk])[us.ana.pk].most == 1


def test_a_calendar_gets_its_secret_once(us, phone):
    page = phone.post("/reminders/calendar").context["card"]
    assert page.opens.startswith("webcal:")
    assert Client().get(page.address).status_code == 200
    assert page.address not in phone.get("/reminders").content.decode()


def test_the_page_asks_little(us, phone, django_assert_max_num_queries):
    for _ in range(3):
        plan = a_plan(us)
        phone.post(f"/plans/{plan.id}/remind", typed(channel="paper"))
    with django_assert_max_num_queries(34):
        phone.get("/reminders")


def test_a_stranger_sees_nothing(us):
    plan = a_plan(us)
    browser_of(us.ana).post(f"/plans/{plan.id}/remind", typed(channel="paper"))
    [one] = reminders_of(us.ana.pk)
    stranger = browser_of(clinic_with(client="Mo").ana)
    assert stranger.get(f"/plans/{plan.id}/remind").status_code == 404
    assert stranger.post(f"/reminders/{one.id}/stop").status_code == 404
    assert json.loads(Client().get(f"/api/v1/messages/{uuid4()}").content)["status"] == 404
