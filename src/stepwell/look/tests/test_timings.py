"""Where the dots of runs lie, for any runs whatever."""

from hypothesis import given
from hypothesis import strategies as st

from stepwell.look.timings import BOTTOM, TOP, Timing, height_of, timings

SECONDS = st.none() | st.floats(0, 5000)
RUNS = st.lists(st.builds(Timing, st.just("2 Nov"), SECONDS, SECONDS, st.booleans()), max_size=24)


@given(RUNS)
def test_every_dot_lies_in_the_drawing_and_columns_go_on_in_order(runs):
    drawn = timings(runs)
    heights = [y for one in drawn.moments for y in (one.first_y, one.whole_y) if y is not None]
    assert all(TOP <= y <= BOTTOM for y in heights)
    sideways = [one.x for one in drawn.moments]
    assert sideways == sorted(sideways)
    assert all(0 <= x <= 100 for x in sideways)


@given(RUNS)
def test_only_the_first_run_of_a_session_bears_its_day(runs):
    assert all(one.timing.opens for one in timings(runs).moments if one.shown != "never")


@given(st.floats(1, 300), st.floats(1, 300))
def test_longer_is_never_lower(one, other):
    assert height_of(max(one, other), 300) <= height_of(min(one, other), 300)
