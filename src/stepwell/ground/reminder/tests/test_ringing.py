"""A wall time comes once in every day of the client, wherever they are and whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.reminder.rules.ringing import next_ring, rings, wall_day
from stepwell.kit.days import Calendar, Stay, begins, day_of, ends

SINCE = datetime(2020, 1, 1, tzinfo=UTC)
ZONES = (
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca",
    "America/Santiago", "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/London",
    "America/St_Johns", "Pacific/Chatham", "Antarctica/Troll",
)  # fmt: skip
DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))


@st.composite
def calendars(draw):
    """One home, or up to three moves."""
    moves = draw(st.lists(MOMENTS, max_size=3, unique=True))
    stays = [
        Stay(since, draw(st.sampled_from(ZONES)), draw(st.integers(0, 6)))
        for since in [SINCE, *sorted(moves)]
    ]
    return Calendar(tuple(stays))


def at_home(zone="Europe/Berlin", starts_at=4):
    return Calendar((Stay(SINCE, zone, starts_at),))


@given(calendars(), DAYS, TIMES)
def test_it_rings_once_in_each_day_and_inside_it(calendar, day, at):
    ring = rings(calendar, day, at)
    if begins(calendar, day) == ends(calendar, day):
        assert ring is None
    else:
        assert ring is not None
        assert day_of(calendar, ring) == day


@given(st.sampled_from(ZONES), st.integers(0, 6), DAYS, TIMES)
def test_at_home_the_clock_shows_that_time_unless_it_is_left_out_that_night(zone, starts_at, day, at):
    home, here = at_home(zone, starts_at), ZoneInfo(zone)
    wall = datetime.combine(wall_day(day, at, starts_at), at).replace(tzinfo=here)
    is_shown = wall.astimezone(UTC).astimezone(here).replace(fold=0, tzinfo=None) == wall.replace(tzinfo=None)
    ring = rings(home, day, at)
    if is_shown and ring and day_of(home, wall.astimezone(UTC)) == day:
        assert ring == wall.astimezone(UTC)


@given(calendars(), MOMENTS, TIMES)
def test_the_next_ring_is_after_now_and_the_first(calendar, now, at):
    following = next_ring(calendar, at, now)
    assert following > now
    days = (day_of(calendar, now) + timedelta(n) for n in range(6))
    later = [ring for day in days if (ring := rings(calendar, day, at)) and ring > now]
    assert following == later[0]


@given(calendars(), MOMENTS, TIMES)
def test_a_year_of_rings_has_each_day_once(calendar, now, at):
    seen, moment = [], now
    for _ in range(40):
        moment = next_ring(calendar, at, moment)
        seen.append(day_of(calendar, moment))
    assert seen == sorted(set(seen))


def local(calendar, day, at, zone="Europe/Berlin"):
    ring = rings(calendar, day, at)
    return ring and ring.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def test_eight_stays_eight_through_a_clock_change():
    home = at_home()
    for day in (date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)):
        assert local(home, day, time(8)) == datetime.combine(day, time(8))


@pytest.mark.parametrize("starts_at", [0, 2, 4])
def test_half_past_two_on_a_spring_forward_night_rings_once(starts_at):
    home, day = at_home(starts_at=starts_at), date(2026, 3, 29 if starts_at <= 2 else 28)
    heard, moment = [], datetime(2026, 3, 28, 12, tzinfo=UTC)
    while (moment := next_ring(home, time(2, 30), moment)) < datetime(2026, 3, 29, 12, tzinfo=UTC):
        heard.append((day_of(home, moment), moment.astimezone(ZoneInfo("Europe/Berlin")).hour))
    assert heard == [(day, 3)]


def test_half_past_two_on_the_longest_night_rings_the_first_time():
    home, moment = at_home(), datetime(2026, 10, 24, 12, tzinfo=UTC)
    first = next_ring(home, time(2, 30), moment)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_ring(home, time(2, 30), first) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_the_last_of_february_and_the_leap_day():
    home = at_home()
    for day in (date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)):
        assert local(home, day, time(8)) == datetime.combine(day, time(8))


def test_who_flies_east_past_eight_hears_it_on_arrival_and_who_flies_west_hears_it_once():
    landed = datetime(2026, 5, 4, 10, tzinfo=UTC)
    east = Calendar((Stay(SINCE, "America/New_York"), Stay(landed, "Europe/Berlin")))
    assert rings(east, date(2026, 5, 4), time(8)) == landed
    west = Calendar((Stay(SINCE, "Europe/Berlin"), Stay(landed, "America/New_York")))
    assert rings(west, date(2026, 5, 4), time(8)) == datetime(2026, 5, 4, 6, tzinfo=UTC)
    assert next_ring(west, time(8), landed) == datetime(2026, 5, 5, 12, tzinfo=UTC)


def test_expanding_from_an_instant_would_drift():
    """What a naive day of 24 hours gives: the flaw that these tests are there to find."""
    home, first = at_home(), rings(at_home(), date(2026, 3, 28), time(8))
    assert first is not None
    assert first + timedelta(1) != rings(home, date(2026, 3, 29), time(8))
