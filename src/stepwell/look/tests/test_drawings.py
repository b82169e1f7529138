"""Whatever the week was, its drawing stays on the paper."""

from hypothesis import given
from hypothesis import strategies as st

from stepwell.look import charts, levels, well
from stepwell.look.way import way

numbers = st.none() | st.integers(-5, 15) | st.floats(-5, 15)
days = st.builds(
    well.Day, st.text(), st.text(), st.sampled_from([*well.STATES, "something new"]), st.booleans()
)


@given(st.lists(days, max_size=40), st.booleans())
def test_every_step_and_brick_lies_inside_the_drawing(some_days, mirrored):
    drawn = well.week(some_days, right_to_left=mirrored)
    assert len(drawn.steps) == len(some_days)
    for step in drawn.steps:
        assert -0.1 <= step.left < step.left + step.width <= well.WIDTH + 0.1
        assert well.HEADROOM <= step.top <= drawn.water
    for joint in drawn.joints:
        assert -0.1 <= joint.x < joint.x + well.DASH <= well.WIDTH + 0.1
        assert 0 < joint.y < well.HEIGHT


@given(st.lists(days, min_size=2, max_size=40))
def test_each_step_lies_lower_than_the_one_before(some_days):
    tops = [step.top for step in well.week(some_days).steps]
    assert tops == sorted(tops)
    assert tops[0] < tops[-1]


@given(st.lists(st.builds(charts.Pair, st.text(), numbers, numbers), max_size=120))
def test_every_dot_lies_inside_the_chart(some_pairs):
    drawn = charts.pairs(some_pairs)
    assert len(drawn.columns) == len(some_pairs)
    for column in drawn.columns:
        assert charts.LEFT <= column.x <= charts.RIGHT
        for y in (column.guess_y, column.actual_y):
            assert y is None or charts.TOP <= y <= charts.BOTTOM


@given(st.lists(st.builds(charts.Pair, st.text(), numbers, numbers), min_size=1, max_size=120))
def test_no_more_labels_than_a_phone_has_room_for_and_always_the_newest(some_pairs):
    shown = [column.shown for column in charts.pairs(some_pairs).columns]
    assert shown[-1] == "always"
    assert shown.count("always") <= charts.FEW_LABELS


@given(st.lists(st.builds(charts.Reading, st.text(), st.integers(-5, 15)), max_size=20))
def test_every_reading_lies_on_its_line(some_readings):
    assert all(0 <= dot.x <= 100 for dot in charts.readings(some_readings))


@given(st.integers(1, 12), st.data())
def test_the_way_has_one_place_where_we_are(length, data):
    here = data.draw(st.integers(1, length))
    marks = way(here, tuple("abcdefghijkl"[:length])).marks
    assert len(marks) == length
    assert marks.index("here") == here - 1
    assert marks.count("here") == 1


@given(
    st.lists(
        st.builds(levels.Found, st.dates(), st.text(), st.sampled_from(["", "still", "changed", "odd"])),
        max_size=20,
    )
)
def test_every_level_lies_deeper_than_the_one_before_and_between_the_walls(found):
    drawn = levels.levels(found)
    heights = [one.y for one in drawn.levels]
    assert heights == sorted(set(heights))
    assert all(0 < one.left < one.right < levels.WIDTH and one.y < drawn.height for one in drawn.levels)
