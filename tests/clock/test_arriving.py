"""Whether a reminder arrives: tested by both, told by the phone, and what happens when it falls silent."""

from datetime import timedelta
from uuid import uuid4

import pytest

from cast import browser_of
from reminded import a_phone, service, tick, us
from stepwell.ground.post import actions as post
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Became, Channel, Kind
from stepwell.ground.post.models import Message
from stepwell.ground.post.queries import addresses as addresses_of
from stepwell.ground.post.queries import ended_addresses
from stepwell.ground.reminder import pings
from stepwell.ground.reminder.facts import Light
from stepwell.ground.reminder.queries import healths, last_ping, reminders_of
from stepwell.ground.reminder.silence import silent_since
from stepwell.kit import clock

__all__ = ["service", "us"]
pytestmark = pytest.mark.django_db
SOON = timedelta(seconds=5)


def places_of(us):
    return addresses_of([us.us.ana.pk])[us.us.ana.pk]


def light(us, at):
    with clock.set_to(at):
        [one] = reminders_of(us.us.ana.pk)
        return healths(us.us.ana.pk, at, [one])[one.id]


def test_a_ping_counts_once_both_have_seen_it(us, service):
    at = us.at() - timedelta(hours=5)
    with clock.set_to(at):
        pings.send(by=us.us.bo.pk, client=us.us.pair.client, channel=Channel.PUSH, says="Tea", id=uuid4())
        Message.objects.update(kind=Kind.PING)
    assert light(us, at).light is Light.UNTRIED
    tick(at + SOON)
    ping = last_ping(us.us.ana.pk, at - SOON)
    assert ping is not None
    assert ping.sent_at
    assert not ping.proves
    pings.saw(by=us.us.ana.pk, ping=ping.id, as_client=True)
    assert light(us, at + timedelta(minutes=1)).light is Light.WELL


def test_a_phone_that_tells_is_well_and_one_that_is_silent_for_a_day_turns_the_light(us, service):
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    tick(us.at() + SOON)
    with clock.set_to(us.at() + SOON):
        post.told(message=Message.objects.get().pk, what=Became.SHOWN)
    assert light(us, us.at() + timedelta(hours=20)).light is Light.WELL
    tick(us.at(2) + SOON)
    assert light(us, us.at(3) - timedelta(hours=1)).light is Light.WELL
    late = us.at(3) + timedelta(minutes=30)
    assert light(us, late).light is Light.QUIET
    for again in range(3):
        tick(late + timedelta(hours=again))
    tried = Message.objects.filter(kind=Kind.FALLBACK)
    assert [(each.channel, each.says is not None) for each in tried] == [(Channel.EMAIL, True)]
    now_is = light(us, late + timedelta(hours=3))
    assert now_is.instead_at is not None
    with clock.set_to(late + timedelta(hours=4)):
        post.told(
            message=Message.objects.filter(channel=Channel.PUSH).latest("due_at").pk, what=Became.OPENED
        )
    assert light(us, late + timedelta(hours=5)).light is Light.WELL


def test_a_reminder_that_does_not_arrive_asks_for_a_look_on_the_desk(us, service):
    def desk(at):
        with clock.set_to(at):
            return browser_of(us.us.bo).get("/desk").content.decode()

    asked = "Reminders have not arrived since"
    tick(us.at() + SOON)
    assert asked not in desk(us.at() + timedelta(hours=3))
    late = us.at() + timedelta(hours=25)
    assert asked in desk(late)
    assert light(us, late).light is Light.QUIET
    assert silent_since([us.us.ana.pk], late) == {us.us.ana.pk: light(us, late).since}
    with clock.set_to(late):
        post.told(message=Message.objects.get().pk, what=Became.SHOWN)
    assert asked not in desk(late + timedelta(hours=1))
    service.answers = [(410, {})]
    for days in (2, 3):
        tick(us.at(days) + SOON)
    assert asked in desk(us.at(3) + timedelta(hours=1))


def test_ana_sees_what_arrived_where_and_today_says_when_it_fell_quiet(us, service):
    """One phone tells, the other does not; each has its own line, and Today speaks up when none tells."""
    a_phone(us.us, service, "Tablet")
    said = "No sign of your reminder since"

    def page(path, at):
        with clock.set_to(at):
            return browser_of(us.us.ana).get(path)

    tick(us.at() + SOON)
    assert said not in page("/today", us.at() + timedelta(hours=3)).content.decode()
    assert said in page("/today", us.at() + timedelta(hours=25)).content.decode()
    one, _ = Message.objects.order_by("address__made_at")
    with clock.set_to(us.at() + timedelta(minutes=1)):
        for what in (Became.SHOWN, Became.OPENED):
            post.told(message=one.pk, what=what)
    assert said not in page("/today", us.at() + timedelta(hours=23)).content.decode()
    first, second = page("/reminders", us.at() + timedelta(hours=2)).context["page"].arrived
    assert (first.name, second.name) == ("phone", "Tablet")
    assert first.sent == second.sent != ""
    assert first.shown == first.opened != ""
    assert second.shown == second.opened == ""


def test_when_the_phone_is_gone_the_other_way_takes_over(us, service, mailoutbox):
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    service.answers = [(410, {})]
    tick(us.at() + SOON)
    assert light(us, us.at() + timedelta(minutes=1)).light is Light.ENDED
    tick(us.at() + timedelta(minutes=1))
    assert [mail.subject for mail in mailoutbox] == ["Time for your tea"]
    tick(us.at(2) + SOON)
    assert (len(mailoutbox), len(service.got)) == (2, 1)


@pytest.mark.parametrize(
    ("why", "said"),
    [("withdrawn", "does not let our messages through"), ("lost", "messages do not reach this phone")],
)
def test_a_phone_that_can_show_nothing_any_more_tells_and_the_other_way_takes_over(
    us, service, mailoutbox, why, said
):
    """Ana took the permission back, or her browser lost its subscription; her next page tells it, twice."""
    addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    a_phone(us.us, service, "Tablet")
    told, since, ana = {"why": why}, us.at() - timedelta(hours=3), browser_of(us.us.ana)

    def on(device, at, *, tells):
        ana_has = ana.session
        ana_has["device"] = str(device)
        ana_has.save()
        with clock.set_to(at):
            if tells:
                ana.post("/reminders/ways/here/over", told)
            return ana.get("/reminders").content.decode()

    instead = "the other way you chose: By e-mail"
    page = on(us.phone, since, tells=True)
    assert said in page
    assert instead not in page
    assert light(us, since).light is not Light.ENDED
    tablet = next(p.device for p in places_of(us) if p.channel is Channel.PUSH)
    for later in (1, 2):
        page = on(tablet, since + timedelta(hours=later), tells=True)
    assert said in page
    assert instead in page
    assert (light(us, us.at()).light, len(places_of(us))) == (Light.ENDED, 1)
    assert {one.ended_why for one in ended_addresses(us.us.ana.pk)} == {why}
    with clock.set_to(us.at()):
        assert "No sign of your reminder since" in ana.get("/today").content.decode()
    tick(us.at() + SOON)
    assert ([mail.subject for mail in mailoutbox], service.got) == (["Time for your tea"], [])
