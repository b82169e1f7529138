"""Every zone, every change of its clock from 2020 to 2035, every day start, and travel between any two."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.kit import days
from stepwell.kit.days import Calendar, Stay
from stepwell.kit.tests.zone_changes import FIRST, LAST, Behaviour, behaviours

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
STARTS = range(7)
# The far ends of the world's clocks: a journey between them shifts the wall clock by up to 25 hours.
FAR = ("Pacific/Kiritimati", "Pacific/Niue")


@lru_cache(maxsize=1)
def changes_of() -> dict[str, tuple[datetime, ...]]:
    return {name: group.changes for group in behaviours() for name in group.names}


def says_the_wall(calendar: Calendar, moment: datetime) -> date:
    """The day on the wall alone, by the stay that holds."""
    past = [stay for stay in calendar.stays if stay.since <= moment]
    stay = past[-1] if past else calendar.stays[0]
    shown = moment.astimezone(ZoneInfo(stay.zone)).replace(tzinfo=None)
    return (shown - timedelta(hours=stay.starts_at)).date()


def turns(calendar: Calendar) -> list[datetime]:
    """Instants at which the wall clock may jump: changes of a zone, and journeys."""
    changes = {change for stay in calendar.stays for change in changes_of()[stay.zone]}
    return sorted(changes | {stay.since for stay in calendar.stays})


def by_hand(calendar: Calendar, moment: datetime) -> date:
    """The latest day that the wall has shown so far: now, or just before one of the last jumps."""
    seen = [turn - TICK for turn in turns(calendar) if moment - 5 * DAY < turn <= moment]
    return max(says_the_wall(calendar, instant) for instant in (moment, *seen))


def around(calendar: Calendar, moment: datetime) -> list[datetime]:
    """Instants just before, at and after a moment and each border of the days about it, in order."""
    middle = moment.date()
    borders = [days.begins(calendar, middle + n * DAY) for n in range(-2, 4)]
    walls = [
        datetime.combine(middle + n * DAY, time(stay.starts_at), ZoneInfo(stay.zone)).replace(fold=fold)
        for stay in calendar.stays
        for n in (-1, 0, 1)
        for fold in (0, 1)
    ]
    points = {moment, *borders, *(wall.astimezone(UTC) for wall in walls)}
    return sorted({point + step for point in points for step in (-TICK, timedelta(0), TICK)})


def check_about(calendar: Calendar, moment: datetime) -> None:
    points = around(calendar, moment)
    told = [days.day_of(calendar, point) for point in points]
    assert told == sorted(told), "days never run backwards"
    for point, day in zip(points, told, strict=True):
        assert days.begins(calendar, day) <= point < days.ends(calendar, day), (calendar, point)
        assert day == by_hand(calendar, point), (calendar, point)
    check_tiles(calendar, moment.date())


def check_tiles(calendar: Calendar, middle: date) -> None:
    """The days lie side by side; whoever asks each of them who owns an instant hears one yes."""
    for day in days.each(middle - 3 * DAY, middle + 3 * DAY):
        first, last = days.begins(calendar, day), days.ends(calendar, day)
        assert first <= last == days.begins(calendar, day + DAY), (calendar, day)
        if first < last:
            assert days.day_of(calendar, first) == days.day_of(calendar, last - TICK) == day


def test_the_whole_world_is_looked_at() -> None:
    names = [name for group in behaviours() for name in group.names]
    assert sorted(names) == sorted(available_timezones())
    assert FIRST.year < 2020 < 2035 < LAST.year
    assert sum(len(group.changes) for group in behaviours()) > 1000
    assert all(later - sooner > DAY for group in behaviours() for sooner, later in pairwise(group.changes))


@pytest.mark.parametrize("starts_at", STARTS)
def test_every_change_of_every_clock_leaves_each_instant_in_one_day(starts_at: int) -> None:
    for group in behaviours():
        calendar = Calendar((Stay(FIRST, group.zone, starts_at),))
        for change in group.changes or (datetime(2026, 3, 29, tzinfo=UTC),):
            check_about(calendar, change)


def test_every_name_of_a_zone_has_the_days_of_its_group() -> None:
    for group in behaviours():
        own = Calendar((Stay(FIRST, group.zone),))
        for name in group.names:
            other = Calendar((Stay(FIRST, name),))
            for change in group.changes[:2] or (FIRST,):
                day = change.date()
                assert days.begins(own, day) == days.begins(other, day), (group.zone, name, day)


@pytest.mark.parametrize("far", FAR)
def test_leaving_any_zone_while_its_clock_changes_leaves_each_instant_in_one_day(far: str) -> None:
    for place, group in enumerate(behaviours()):
        for turn, change in enumerate(group.changes[:: max(1, len(group.changes) // 6)]):
            starts_at = (place + turn) % 7
            there = Stay(change + timedelta(hours=turn - 3), far, 6 - starts_at)
            back = Stay(there.since + timedelta(hours=30), group.zone, starts_at)
            check_about(Calendar((Stay(FIRST, group.zone, starts_at), there, back)), change)


@pytest.mark.parametrize("starts_at", STARTS)
def test_arriving_just_after_a_clock_was_changed_leaves_each_instant_in_one_day(starts_at: int) -> None:
    for group in behaviours():
        for change in group.changes[:: max(1, len(group.changes) // 4)]:
            here = Stay(change + timedelta(minutes=30), group.zone, starts_at)
            check_about(Calendar((Stay(FIRST, FAR[1], starts_at), here)), change)


@st.composite
def journeys(draw: st.DrawFn) -> tuple[Calendar, datetime]:
    """Two to five stays in any zones, one after the other within hours or days of a clock's change."""
    groups: list[Behaviour] = draw(st.lists(st.sampled_from(behaviours()), min_size=2, max_size=5))
    changes = sorted(change for group in groups for change in group.changes) or [FIRST + 99 * DAY]
    moment = draw(st.sampled_from(changes))
    since, stays = FIRST, []
    for group in groups:
        zone, starts_at = draw(st.sampled_from(group.names)), draw(st.integers(0, 6))
        stays.append(Stay(since, zone, starts_at))
        since = max(since, moment - 2 * DAY) + timedelta(minutes=draw(st.integers(0, 4000)))
    return Calendar(tuple(stays)), moment


@settings(max_examples=150, deadline=None)
@given(journeys())
def test_travel_between_any_zones_leaves_each_instant_in_one_day(drawn: tuple[Calendar, datetime]) -> None:
    calendar, moment = drawn
    check_about(calendar, moment)
    for stay in calendar.stays[1:]:
        check_about(calendar, stay.since)


@settings(max_examples=60, deadline=None)
@given(journeys())
def test_no_due_day_is_counted_twice_or_lost(drawn: tuple[Calendar, datetime]) -> None:
    calendar, moment = drawn
    first, last = moment.date() - 4 * DAY, moment.date() + 9 * DAY
    due = list(days.each(first, last))
    met = list(hours(days.begins(calendar, first), days.ends(calendar, last)))
    lived = list(dict.fromkeys(days.day_of(calendar, instant) for instant in met))
    runs = 1 + sum(days.day_of(calendar, a) != days.day_of(calendar, b) for a, b in pairwise(met))
    assert runs == len(lived), "a day that ended does not come again"
    for day in due:
        if day not in lived:
            assert days.ends(calendar, day) - days.begins(calendar, day) < timedelta(minutes=30)
    assert set(lived) <= set(due)


def hours(first: datetime, last: datetime) -> Iterator[datetime]:
    while first < last:
        yield first
        first += timedelta(minutes=30)
