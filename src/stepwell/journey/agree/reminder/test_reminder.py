"""A reminder in the session: a test that both see, and a reminder only when memory is the worry."""

import pytest

from cast import a_stranger, browser_of
from push_service import push_service
from reminded import a_phone, tick
from room import AGREED, Room
from stepwell.ground.post.facts import Became
from stepwell.ground.post.queries import messages_about
from stepwell.ground.reminder.queries import ping_of_session, quiet_hours, reminders_of
from stepwell.journey.agree.reminder.actions import begin_with
from stepwell.journey.agree.reminder.cards import remind_card
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
YES = {
    "remind": "yes",
    "remind_label": "Two minutes",
    "remind_at": "08:15",
    "remind_way": "push",
    "remind_most": "2",
}


@pytest.fixture
def room(settings):
    with push_service() as service:
        settings.PUSH_HOSTS = [service.origin]
        room = Room()
        room.service = service
        yield room


def ping(room):
    return ping_of_session(room.us.ana.pk, room.id, clock.now().replace(year=2020))


def card(room, *, of_ana=False):
    seat = room.seat
    return remind_card(seat if not of_ana else type(seat)(seat.meeting, seat.pair, "client", seat.table))


def test_it_works(room):
    a_phone(room.us, room.service)
    room.go("closing")
    assert room.post("test", YES).status_code == 302
    assert "On its way" in card(room).told
    tick(clock.now())
    [message] = messages_about([ping(room).id], clock.now().replace(year=2020))
    before = room.seat.table.version
    assert room.phone.post(f"/api/v1/messages/{message.id}/{Became.SHOWN}").status_code == 204
    assert room.seat.table.version == before + 1
    assert "It arrived" in card(room).told
    room.phone.post(f"{room.meeting}/saw")
    assert not ping(room).proves
    room.post("saw")
    assert ping(room).proves
    assert card(room).proved


def test_a_yes_becomes_a_reminder_when_all_is_agreed(room):
    room.agree(AGREED)
    [plan] = room.running
    room.post("keep", YES)
    begin_with(room.seat, plan)
    [one] = reminders_of(room.us.ana.pk)
    assert (one.wish.says, one.wish.at.isoformat("minutes")) == ("Two minutes", "08:15")


def test_without_a_yes_there_is_none(room):
    room.agree(AGREED)
    room.post("keep", {**YES, "remind": ""})
    begin_with(room.seat, room.running[0])
    assert reminders_of(room.us.ana.pk) == []


def test_the_same_way_twice_is_no_other_way(room):
    room.shape(AGREED)
    room.close(**YES, remind_else="push")
    [one] = reminders_of(room.us.ana.pk)
    assert one.wish.fallback is None


def test_a_reminder_with_no_way_to_the_phone_is_told_to_both_at_once(room):
    """Not days later, when nothing came."""
    asleep = "cannot come yet"
    room.shape(AGREED)
    room.close(**YES)
    assert asleep in room.get("agreed").content.decode()
    assert asleep in room.phone.get(f"{room.meeting}/agreed").content.decode()
    assert "messages are not turned on" in room.phone.get("/today").content.decode()
    a_phone(room.us, room.service)
    assert asleep not in room.get("agreed").content.decode()


def test_without_a_phone_it_says_what_comes_first(room):
    answer = room.post("test", YES)
    assert answer.status_code == 422
    assert "Turn it on first" in answer.content.decode()


def test_the_last_minutes_hold_it_with_the_way_that_takes_over(room, settings):
    settings.EMAIL_HOST = "mail.test"
    room.shape(AGREED)
    answer = room.close(**YES, remind_else="email")
    assert answer.status_code == 302
    [one] = reminders_of(room.us.ana.pk)
    assert (one.wish.says, one.wish.channel, one.wish.fallback) == ("Two minutes", "push", "email")
    assert quiet_hours([room.us.ana.pk])[room.us.ana.pk].most == 2
    assert "At most 2 messages a day" in room.phone.get("/reminders").content.decode()


def test_both_read_that_the_other_way_has_no_address_until_it_has_one(room, settings):
    settings.EMAIL_HOST = "mail.test"
    room.shape(AGREED)
    room.go("closing")
    said = "there is no address for it yet"

    def screens():
        seen = (one.get(room.meeting, follow=True).content.decode() for one in (room.browser, room.phone))
        return [said in page for page in seen]

    room.post("keep", YES)
    assert screens() == [False, False]
    room.post("keep", {**YES, "remind_else": "email"})
    assert screens() == [True, True]
    room.phone.post("/reminders/ways/email", {"to": "ana@example.org"})
    assert screens() == [False, False]


def test_a_stranger_sees_nothing(room):
    assert browser_of(a_stranger()).post(f"{room.meeting}/test").status_code == 404
