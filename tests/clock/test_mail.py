"""E-mail through a real SMTP server on this machine."""

from datetime import time, timedelta

import pytest
from aiosmtpd.controller import Controller

from reminded import Reminded, reminded, tick
from served import free_port
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Became, Channel
from stepwell.ground.post.models import Address, Message, Receipt
from stepwell.ground.reminder.facts import How, Wish

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]
SOON = timedelta(seconds=5)
BY_MAIL = Wish(How.TIME, time(8), Channel.EMAIL, "Time for your tea")


class Office:
    """Keeps what arrives; `no` is what it answers to recipients, one after another."""

    def __init__(self) -> None:
        self.got, self.no = [], []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.no:
            return self.no.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.got.append((envelope.mail_from, envelope.rcpt_tos, envelope.content.decode()))
        return "250 OK"


@pytest.fixture
def office(settings):
    office = Office()
    controller = Controller(office, hostname="127.0.0.1", port=free_port(), server_hostname="mail.test")
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.server.sockets[0].getsockname()[1]
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.DEFAULT_FROM_EMAIL = "Little notes <notes@river.example>"
    yield office
    controller.stop()


def by_mail() -> Reminded:
    us = reminded(wish=BY_MAIL)
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    return us


def test_it_works(office):
    us = by_mail()
    tick(us.at() + SOON)
    [(sender, to, text)] = office.got
    assert (sender, to) == ("notes@river.example", ["ana@example.org"])
    assert "Subject: Time for your tea" in text
    assert f"Message-ID: <{Message.objects.get().pk}@river.example>" in text
    assert Receipt.objects.get().what == Became.SENT


def test_a_mailbox_that_is_full_is_asked_again_and_one_that_is_not_there_is_not(office):
    us = by_mail()
    office.no = ["452 4.2.2 Mailbox full"]
    tick(us.at() + SOON)
    assert Message.objects.get().settled_at is None
    tick(us.at() + timedelta(minutes=1))
    assert len(office.got) == 1
    office.no = ["550 5.1.1 No such mailbox"]
    tick(us.at(2) + SOON)
    assert Address.objects.get().ended_why == "refused"


def test_a_server_that_is_away_is_waited_for(office, settings):
    us = by_mail()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    tick(us.at() + SOON)
    settings.EMAIL_PORT = port
    tick(us.at() + timedelta(minutes=1))
    assert len(office.got) == 1


def test_a_label_cannot_smuggle_in_another_header(office):
    us = reminded(wish=Wish(How.TIME, time(8), Channel.EMAIL, "Tea\r\nBcc: cy@example.org"))
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    tick(us.at() + SOON)
    assert office.got == []
    assert Receipt.objects.get().what == Became.REFUSED
