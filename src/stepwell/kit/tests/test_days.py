from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stepwell.kit import days
from stepwell.kit.days import Calendar, Stay

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
BERLIN = Calendar((Stay(LONG_AGO, "Europe/Berlin"),))
OFFSETS = [UTC, timezone(timedelta(hours=14)), timezone(-timedelta(hours=12))]
any_moment = st.datetimes(timezones=st.sampled_from(OFFSETS))


def at(zone: str, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))


def test_a_late_night_belongs_to_the_day_before() -> None:
    assert days.day_of(BERLIN, at("Europe/Berlin", 2026, 11, 23, 3, 59)) == date(2026, 11, 22)
    assert days.day_of(BERLIN, at("Europe/Berlin", 2026, 11, 23, 4)) == date(2026, 11, 23)


def test_a_night_with_a_clock_change_makes_the_day_before_it_longer_or_shorter() -> None:
    spring, autumn = date(2026, 3, 28), date(2026, 10, 24)
    assert days.ends(BERLIN, spring) - days.begins(BERLIN, spring) == timedelta(hours=23)
    assert days.ends(BERLIN, autumn) - days.begins(BERLIN, autumn) == timedelta(hours=25)


def test_an_evening_lived_twice_stays_on_the_later_day() -> None:
    took_off = at("Pacific/Auckland", 2026, 11, 25, 20)
    flown = Calendar((Stay(LONG_AGO, "Pacific/Auckland"), Stay(took_off, "America/Los_Angeles")))
    assert days.day_of(flown, took_off - timedelta(seconds=1)) == date(2026, 11, 25)
    assert days.day_of(flown, at("America/Los_Angeles", 2026, 11, 24, 23)) == date(2026, 11, 25)
    assert days.day_of(flown, at("America/Los_Angeles", 2026, 11, 25, 23)) == date(2026, 11, 25)
    assert days.begins(flown, date(2026, 11, 26)) == at("America/Los_Angeles", 2026, 11, 26, 4)


def test_a_day_that_the_date_line_swallows_is_empty_and_still_a_date() -> None:
    left = at("Pacific/Niue", 2026, 11, 24, 23, 30)
    flown = Calendar((Stay(LONG_AGO, "Pacific/Niue", 6), Stay(left, "Pacific/Kiritimati", 0)))
    assert days.day_of(flown, left - timedelta(seconds=1)) == date(2026, 11, 24)
    assert days.day_of(flown, left) == date(2026, 11, 26)
    assert days.begins(flown, date(2026, 11, 25)) == days.ends(flown, date(2026, 11, 25)) == left
    assert date(2026, 11, 25) in days.each(date(2026, 11, 24), date(2026, 11, 26))


def test_samoa_left_out_the_30th_of_december_2011() -> None:
    midnight = at("Pacific/Apia", 2011, 12, 31)
    from_midnight = Calendar((Stay(LONG_AGO, "Pacific/Apia", 0),))
    assert days.begins(from_midnight, date(2011, 12, 30)) == midnight
    assert days.ends(from_midnight, date(2011, 12, 30)) == midnight
    from_four = Calendar((Stay(LONG_AGO, "Pacific/Apia", 4),))
    assert days.begins(from_four, date(2011, 12, 30)) == midnight
    assert days.ends(from_four, date(2011, 12, 30)) == midnight + timedelta(hours=4)


def test_a_later_day_start_never_gives_a_day_back() -> None:
    later = Stay(at("Asia/Kolkata", 2026, 5, 5, 1), "Asia/Kolkata", 6)
    moved = Calendar((Stay(LONG_AGO, "Asia/Kolkata", 0), later))
    assert days.day_of(moved, at("Asia/Kolkata", 2026, 5, 5, 2)) == date(2026, 5, 5)
    assert days.ends(moved, date(2026, 5, 5)) == at("Asia/Kolkata", 2026, 5, 6, 6)


def test_a_zone_set_wrongly_is_mended_by_a_stay_since_the_same_instant() -> None:
    wrong, right = Stay(LONG_AGO, "Pacific/Auckland"), Stay(LONG_AGO, "Europe/Berlin")
    assert Calendar((wrong, right)) == BERLIN


def test_stays_may_come_in_any_order_and_the_first_holds_for_the_time_before_it() -> None:
    away = Stay(datetime(2026, 6, 1, tzinfo=UTC), "Asia/Kolkata")
    assert Calendar((away, *BERLIN.stays)) == Calendar((*BERLIN.stays, away))
    assert days.begins(BERLIN, date(1999, 12, 31)) == at("Europe/Berlin", 1999, 12, 31, 4)


@pytest.mark.parametrize("name", ["", "Mars/Base", "../etc/passwd", "Europe", "europe/berlin", "UTC\0", "/"])
def test_an_unknown_zone_is_told_kindly(name: str) -> None:
    assert not days.valid_zone(name)
    with pytest.raises(ValueError, match="unknown time zone"):
        Stay(LONG_AGO, name)


@pytest.mark.parametrize("starts_at", [-1, 7, 24])
def test_a_day_begins_between_midnight_and_six(starts_at: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 6"):
        Stay(LONG_AGO, "Europe/Berlin", starts_at)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        days.day_of(BERLIN, datetime(2026, 1, 1))
    with pytest.raises(ValueError, match="time zone"):
        Stay(datetime(2026, 1, 1), "Europe/Berlin")
    with pytest.raises(ValueError, match="at least one stay"):
        Calendar(())


@given(any_moment, st.integers(0, 6))
@example(datetime.min.replace(tzinfo=UTC), 0)
@example(datetime.max.replace(tzinfo=UTC), 6)
def test_every_moment_that_can_be_written_has_a_day(moment: datetime, starts_at: int) -> None:
    home = Calendar((Stay(LONG_AGO, "America/St_Johns", starts_at),))
    day = days.day_of(home, moment)
    if 2 < moment.year < 9998:
        assert days.begins(home, day) <= moment < days.ends(home, day)


@given(st.dates(), st.integers(0, 6))
@example(date.min, 0)
@example(date.max, 6)
def test_every_date_has_a_begin_and_an_end(day: date, starts_at: int) -> None:
    home = Calendar((Stay(LONG_AGO, "Pacific/Kiritimati", starts_at),))
    assert days.begins(home, day) <= days.ends(home, day)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-3, 40))
def test_each_gives_every_day_once_and_in_order(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    listed = list(days.each(first, last))
    assert len(listed) == max(more + 1, 0)
    assert listed == sorted(set(listed))
    assert not listed or (listed[0], listed[-1]) == (first, last)


def test_the_hour_of_a_plain_day_is_the_one_chosen() -> None:
    for hour in range(7):
        home = Calendar((Stay(LONG_AGO, "Asia/Kathmandu", hour),))
        assert days.begins(home, date(2026, 5, 5)).astimezone(ZoneInfo("Asia/Kathmandu")).time() == time(hour)
