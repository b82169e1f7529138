from datetime import UTC, datetime, timedelta, timezone
from threading import Thread

import pytest

from stepwell.kit import clock

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_the_clock_runs_in_utc() -> None:
    first, second = clock.now(), clock.now()
    assert first.utcoffset() == timedelta(0)
    assert first <= second


def test_a_chosen_moment_holds_until_the_block_ends_and_blocks_nest() -> None:
    with clock.set_to(MONDAY):
        with clock.set_to(MONDAY + timedelta(days=1)) as tuesday:
            assert clock.now() == tuesday == MONDAY + timedelta(days=1)
        assert clock.now() == MONDAY
    assert clock.now() != MONDAY


def test_the_clock_runs_again_when_a_block_raises() -> None:
    with pytest.raises(KeyError), clock.set_to(MONDAY):
        raise KeyError
    assert clock.now() != MONDAY


def test_a_moment_of_another_zone_is_told_in_utc() -> None:
    in_kolkata = datetime(2026, 11, 23, 14, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with clock.set_to(in_kolkata):
        assert clock.now().isoformat() == "2026-11-23T09:00:00+00:00"


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), clock.set_to(datetime(2026, 11, 23)):
        pass


def test_another_thread_keeps_the_real_time() -> None:
    seen: list[datetime] = []
    with clock.set_to(MONDAY):
        other = Thread(target=lambda: seen.append(clock.now()))
        other.start()
        other.join()
    assert seen[0] != MONDAY
