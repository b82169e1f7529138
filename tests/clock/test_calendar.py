"""A calendar that rings by itself: read with the icalendar library, and expanded as a calendar would."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from django.test import Client
from icalendar import Calendar

from cast import a_noted_day, browser_of
from reminded import TEA, Reminded, reminded
from stepwell.doors.calendar.making import Hour
from stepwell.ground.people.actions import devices, persons
from stepwell.ground.plan import actions as plans
from stepwell.ground.reminder import actions, resting
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")


def fed(us: Reminded, at: datetime | None = None, device: object = None) -> Calendar:
    secret = resting.make_feed(by=us.us.ana, device=device)
    with clock.set_to(at or us.at()):
        answer = Client().get(f"/calendar/{secret}.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    return Calendar.from_ical(answer.content)


def rung(sheet: Calendar, first: datetime, last: datetime) -> list[datetime]:
    """When a calendar rings: naive wall times first, then the zone, as RFC 5545 asks."""
    [event] = sheet.walk("VEVENT")
    start = event["DTSTART"].dt
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start.replace(tzinfo=None))
    gone = event.get("EXDATE", [])
    without = {each.dt for one in (gone if isinstance(gone, list) else [gone]) for each in one.dts}
    walls = rule.between(first.replace(tzinfo=None), last.replace(tzinfo=None), inc=True)
    return [at for wall in walls if (at := wall.replace(tzinfo=start.tzinfo)) not in without]


def test_it_works():
    us = reminded()
    sheet = fed(us)
    [event] = sheet.walk("VEVENT")
    assert event["SUMMARY"] == "Time for your tea"
    assert event["DTSTART"].dt.time() == time(8)
    [alarm] = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(0))
    assert str(event["DTSTART"].dt.tzinfo) == "Europe/Berlin"
    assert [zone["TZID"] for zone in sheet.walk("VTIMEZONE")] == ["Europe/Berlin"]


def test_eight_stays_eight_when_the_clock_changes():
    us = reminded()
    for month, day in ((3, 26), (10, 29)):
        at = datetime(2027, month, day, 12, tzinfo=BERLIN)
        rings = rung(fed(us, at), at, at + timedelta(days=4))
        assert {ring.time() for ring in rings} == {time(8)}
        assert len({ring.astimezone(UTC).hour for ring in rings}) == 2


@pytest.mark.parametrize(("at", "on"), [(time(2, 30), date(2027, 3, 28)), (time(4), date(2027, 3, 27))])
def test_a_time_before_the_day_begins_lies_on_the_next_date(at, on):
    assert Hour(at, BERLIN, 4).on(date(2027, 3, 27)).date() == on


def test_noted_days_and_a_hard_week_do_not_ring():
    us = reminded()
    with clock.set_to(us.at() - timedelta(hours=1)):
        a_noted_day(us.us, us.plan, us.plan.starts + timedelta(1))
    first = us.at(1) - timedelta(hours=1)
    assert us.at(1) not in rung(fed(us), first, first + timedelta(days=3))
    with clock.set_to(us.at(2) - timedelta(hours=2)):
        resting.begin_hard_week(by=us.us.ana, id=uuid4())
    assert rung(fed(us, us.at(2)), us.at(2), us.at(2) + timedelta(days=20)) == []


def test_words_smuggle_nothing_in():
    wish = replace(TEA, says="Tea\r\nATTENDEE:mailto:cy@example.org\r\nEND:VEVENT")
    us = reminded(wish=wish)
    [event] = fed(us).walk("VEVENT")
    assert "ATTENDEE" not in event
    assert set(event) == {
        "UID", "DTSTAMP", "DURATION", "SUMMARY", "DTSTART", "CLASS", "TRANSP", "RRULE",
    }  # fmt: skip


def test_it_ends_with_the_phone_it_was_made_on_and_with_one_tap():
    us = reminded()
    device, _ = devices.know_device(by=us.us.ana, label="Phone")
    secret = resting.make_feed(by=us.us.ana, device=device.pk)
    assert Client().get(f"/calendar/{secret}.ics").status_code == 200
    devices.forget_device(by=us.us.ana, device=device.pk)
    assert Client().get(f"/calendar/{secret}.ics").status_code == 404
    secret = resting.make_feed(by=us.us.ana, device=None)
    browser_of(us.us.ana).post("/reminders/calendar/over")
    assert Client().get(f"/calendar/{secret}.ics").status_code == 404


def test_of_a_plan_that_ended_long_ago_nothing_is_left_that_rings():
    us = reminded()
    plans.let_go(by=us.us.ana.pk, plan=us.plan, on=us.plan.starts + timedelta(3))
    assert len(fed(us, us.at(5)).walk("VEVENT")) == 1
    assert fed(us, us.at(20)).walk("VEVENT") == []


def test_after_their_work_together_it_is_empty_and_names_nobody():
    us = reminded()
    persons.end_pair(by=us.us.bo.pk, pair=us.us.pair.id)
    assert fed(us).walk("VEVENT") == []


def test_a_stranger_sees_nothing():
    us = reminded()
    actions.stop(by=us.us.ana.pk, reminder=us.reminder)
    assert fed(us).walk("VEVENT") == []
    assert Client().get("/calendar/guess.ics").status_code == 404
