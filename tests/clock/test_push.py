"""A push, from the outbox to a browser that can read it, once and no more."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client

from cast import browser_of
from reminded import SOON, a_phone, became, reminded, service, tick
from stepwell.ground.people.actions import devices
from stepwell.ground.plan import actions as plans
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import Became, Channel
from stepwell.ground.post.models import Address, Message
from stepwell.ground.post.sending.notebook import Notebook
from stepwell.ground.reminder import due
from stepwell.ground.reminder.models import Reminder
from stepwell.kit import clock

__all__ = ["service"]
pytestmark = pytest.mark.django_db


def test_it_works(service):
    us = reminded(service)
    tick(us.at() - SOON)
    assert service.got == []
    tick(us.at() + SOON)
    message = Message.objects.get()
    assert [each["read"] for each in service.got] == [{"id": str(message.pk)}]
    assert became() == [Became.SENT]
    for later in (1, 20, 600):
        tick(us.at() + timedelta(minutes=later))
    assert len(service.got) == 1


def test_the_service_learns_nothing_but_an_id_and_how_long_it_is_of_use(service):
    us = reminded(service)
    tick(us.at() + SOON)
    [sent] = service.got
    assert b"your tea" not in sent["body"]
    told = {name.lower(): value for name, value in sent["headers"].items()}
    assert told["topic"] == Message.objects.get().pk.hex
    assert 7000 < int(told["ttl"]) <= 7200
    assert told["authorization"].startswith("vapid t=")


def test_a_tap_leads_to_the_first_step_and_later_to_nothing_that_is_over(service):
    us = reminded(service)
    tick(us.at() + SOON)
    [message] = Message.objects.all()
    said = Client().get(f"/api/v1/messages/{message.pk}").json()
    assert (said["now"], said["later"]) == ("Open", "Later")
    ana = browser_of(us.us.ana)
    with clock.set_to(us.at() + timedelta(minutes=1)):
        assert us.plan.practice.first_step in ana.get(said["open"]).content.decode()
        plans.let_go(by=us.us.bo.pk, plan=us.plan, on=us.plan.starts + timedelta(1))
        assert "no longer needed" in ana.get(said["open"]).content.decode()


def test_later_that_is_told_twice_is_once_more(service):
    us = reminded(service)
    tick(us.at() + SOON)
    [message] = Message.objects.all()
    with clock.set_to(us.at() + timedelta(minutes=1)):
        for _ in range(2):
            assert Client().post(f"/api/v1/messages/{message.pk}/later").status_code == 204
    with clock.set_to(us.at(2) - timedelta(hours=1)):
        assert Client().post(f"/api/v1/messages/{message.pk}/later").status_code == 204
    tick(us.at() + timedelta(minutes=17))
    assert len(service.got) == 2


def test_every_kind_is_as_long_as_every_other(service):
    us = reminded(service)
    tick(us.at() + SOON)
    tick(us.at(2) + SOON)
    first, second = service.got
    assert len(first["body"]) == len(second["body"])


def test_a_phone_that_was_forgotten_gets_nothing(service):
    us = reminded(service)
    devices.forget_device(by=us.us.ana, device=us.phone)
    tick(us.at() + SOON)
    assert service.got == []


def test_both_of_two_phones_are_told(service):
    us = reminded(service)
    a_phone(us.us, service, "tablet")
    tick(us.at() + SOON)
    assert sorted(each["path"] for each in service.got) == ["/push/phone", "/push/tablet"]


def test_a_browser_belongs_to_who_used_it_last(service):
    us = reminded(service)
    other = reminded(service)
    assert Address.objects.filter(ended_at=None).get().person == other.us.ana
    tick(us.at() + SOON)
    assert {str(message.person_id) for message in Message.objects.all()} == {str(other.us.ana.pk)}


def test_a_claimed_message_comes_back_when_its_clock_was_killed(service):
    us = reminded(service)
    with clock.set_to(us.at() + SOON):
        due.queue_due()
        assert len(post.claim()) == 1
        assert post.claim() == []
    tick(us.at() + timedelta(seconds=60))
    assert service.got == []
    tick(us.at() + timedelta(seconds=100))
    assert len(service.got) == 1


def test_what_left_before_its_clock_was_killed_does_not_leave_again(service):
    """Sent, noted in the file, and killed before the database knew."""
    us = reminded(service)
    with clock.set_to(us.at() + SOON):
        due.queue_due()
        [out] = post.claim()
        Notebook(settings.DATA / "sent").note(out.id, 201)
    tick(us.at() + timedelta(seconds=100))
    assert (service.got, became()) == ([], [Became.SENT])


def test_a_clock_that_starts_again_tells_the_other_machines_what_left(service, settings, tmp_path):
    """They cannot read its notes, and would send once more when the lease is over."""
    us = reminded(service)
    settings.DATA = tmp_path / "first machine"
    with clock.set_to(us.at() + SOON):
        due.queue_due()
        [out] = post.claim()
        Notebook(settings.DATA / "sent").note(out.id, 201)
    tick(us.at() + timedelta(seconds=30))
    assert became() == [Became.SENT]
    settings.DATA = tmp_path / "second machine"
    tick(us.at() + timedelta(seconds=100))
    assert service.got == []


def test_it_says_nothing_twice_when_two_clocks_look_at_once(service):
    us = reminded(service)
    with clock.set_to(us.at() + SOON):
        due.queue_due()
        Reminder.objects.update(next_at=us.at())
        due.queue_due()
    assert Message.objects.filter(channel=Channel.PUSH).count() == 1
