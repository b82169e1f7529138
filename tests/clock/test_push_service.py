"""Whatever the push service in between answers, or does not answer."""

from datetime import timedelta
from itertools import pairwise

import pytest
import urllib3

from reminded import SOON, a_phone, became, reminded, service, tick
from stepwell.ground.post.facts import Became
from stepwell.ground.post.models import Address, Message
from stepwell.ground.post.sending import web_push

__all__ = ["service"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("status", "why"), [(404, "gone"), (410, "gone"), (403, "refused"), (401, "refused")]
)
def test_a_subscription_that_is_over_ends(service, status, why):
    us = reminded(service)
    service.answers = [(status, {})]
    tick(us.at() + SOON)
    assert Address.objects.get().ended_why == why
    tick(us.at(2) + SOON)
    assert len(service.got) == 1


def test_a_service_that_is_too_busy_is_given_the_time_it_asks_for(service):
    us = reminded(service)
    service.answers = [(429, {"Retry-After": "300"})]
    tick(us.at() + SOON)
    tick(us.at() + timedelta(seconds=200))
    assert len(service.got) == 1
    tick(us.at() + timedelta(seconds=310))
    assert (len(service.got), became()) == (2, [Became.SENT])


@pytest.mark.parametrize(
    "answer", [(500, {}), (503, {"Retry-After": "soon"}), (302, {"Location": "http://10.0.0.1/"})]
)
def test_no_answer_is_followed_elsewhere_and_nothing_is_lost_for_one(service, answer):
    us = reminded(service)
    service.answers = [answer]
    tick(us.at() + SOON)
    tick(us.at() + timedelta(minutes=1))
    assert Message.objects.get().settled_at is not None
    assert len(service.got) == (1 if answer[0] == 302 else 2)


@pytest.mark.parametrize("silence", [0.0, 0.6])
def test_a_service_that_says_nothing_is_asked_again(service, monkeypatch, silence):
    impatient = urllib3.PoolManager(retries=False, timeout=0.3)
    monkeypatch.setattr(web_push, "POOL", impatient)
    us = reminded(service)
    service.answers = [silence]
    tick(us.at() + SOON)
    assert Message.objects.get().settled_at is None
    tick(us.at() + timedelta(minutes=1))
    assert became() == [Became.SENT]


def test_what_could_not_be_sent_in_time_is_let_go_of(service):
    us = reminded(service)
    service.answers = [(503, {})] * 99
    for minutes in (0.1, 10, 40, 80, 119, 125):
        tick(us.at() + timedelta(minutes=minutes))
    assert became() == [Became.LET_GO]
    assert all(a["headers"]["Topic"] == b["headers"]["Topic"] for a, b in pairwise(service.got))


def test_a_place_that_is_no_push_service_is_never_asked(service, settings):
    us = reminded(service)
    settings.PUSH_HOSTS = ["fcm.googleapis.com"]
    tick(us.at() + SOON)
    assert service.got == []
    assert became() == [Became.REFUSED]
    with pytest.raises(Exception, match="place we do not know"):
        a_phone(us.us, service, "other")
