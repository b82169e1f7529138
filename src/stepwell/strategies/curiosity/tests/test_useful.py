"""When to ask whether it is useful, and since when it has been quiet."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, History, Outcome
from stepwell.strategies.curiosity.rules.quiet import came_back, quiet_since
from stepwell.strategies.curiosity.rules.useful import fell, low_twice, useful_line

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, tzinfo=UTC)


def lived(noted: dict[int, int | None], back: int = 10) -> History:
    """A plan that invites every day; `noted` tells of days ago and how useful each was."""
    since = TODAY - timedelta(back)
    due = tuple(since + timedelta(n) for n in range(back + 1))
    entries = {
        TODAY - timedelta(ago): EntryFact(
            uuid4(), TODAY - timedelta(ago), Outcome.NOT_TODAY, NOW, useful=useful
        )
        for ago, useful in noted.items()
    }
    return History(None, since, TODAY, due, entries)  # the plan is not looked at


def test_it_works() -> None:
    assert [one.value for one in useful_line(lived({3: 2, 1: 8, 2: None}))] == [2, 8]


def test_a_noted_day_is_not_quiet_whatever_was_noted() -> None:
    assert quiet_since(lived({2: None}), TODAY) is None


def test_quiet_begins_after_the_last_noted_day() -> None:
    assert quiet_since(lived({6: None}), TODAY) == TODAY - timedelta(5)


def test_three_blank_days_are_just_days() -> None:
    assert quiet_since(lived({4: None}), TODAY) is None


def test_a_new_plan_is_not_quiet() -> None:
    assert quiet_since(lived({}, back=0), TODAY) is None


@given(st.sets(st.integers(0, 10)))
def test_quiet_days_lie_before_today_and_are_blank(ago: set[int]) -> None:
    found = quiet_since(lived(dict.fromkeys(ago)), TODAY)
    assert found is None or (found < TODAY and all(TODAY - timedelta(n) < found for n in ago))


@given(st.lists(st.integers(0, 10)))
def test_one_good_rating_at_the_end_settles_it(values: list[int]) -> None:
    assert not low_twice([*values, 8])


def test_to_note_again_after_three_quiet_days_is_coming_back():
    history = lived({6: None, 2: None})
    assert came_back(history, TODAY - timedelta(7))
    assert not came_back(history, TODAY - timedelta(1))
    assert not came_back(lived({4: None, 2: None}), TODAY - timedelta(7))


@given(st.sets(st.integers(0, 10)))
def test_nobody_comes_back_who_noted_nothing_since(ago: set[int]) -> None:
    assert not came_back(lived({n: None for n in ago if n > 3}), TODAY - timedelta(3))


@given(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10))
def test_an_unknown_rating_never_falls(before: int | None, now: int | None) -> None:
    assert not (fell(before, now) and None in (before, now))
