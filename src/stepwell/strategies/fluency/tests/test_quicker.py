"""How a practice gets quicker, whatever the unit and the day it begins."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.strategies.fluency.rules.quicker import celeration

BEGAN = date(2026, 9, 7)
FACTORS = st.floats(0.5, 2.0)


def weekly(first: float, factor: float, weeks: int) -> list[tuple[date, float]]:
    return [(BEGAN + timedelta(weeks=n), first * factor**n) for n in range(weeks)]


@given(st.floats(0.5, 60), FACTORS, st.integers(3, 12))
def test_what_grows_by_a_factor_each_week_has_this_celeration(first, factor, weeks):
    assert celeration(weekly(first, factor, weeks)) == pytest.approx(factor, rel=1e-6)


@given(FACTORS, st.floats(0.01, 100))
def test_the_unit_drops_out(factor, unit):
    speeds = weekly(4.0, factor, 5)
    assert celeration((day, speed * unit) for day, speed in speeds) == pytest.approx(celeration(speeds))


@given(FACTORS)
def test_one_odd_run_on_a_day_does_not_bend_the_line(factor):
    speeds = [one for one in weekly(4.0, factor, 5) for _ in range(3)]
    assert celeration([*speeds, (BEGAN, 400.0)]) == pytest.approx(celeration(speeds))
