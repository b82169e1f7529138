"""Strength, weeks and fresh starts."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.ground.diary.facts import Outcome
from stepwell.strategies.game.facts import Band
from stepwell.strategies.game.rules.fresh import fresh, fresh_starts
from stepwell.strategies.game.rules.strength import band_of, strength
from stepwell.strategies.game.rules.week import best_of, goal_of, lit_days, monday_of, weeks
from stepwell.strategies.game.tests.lived import FIRST, LAST, at, entry, goal, lived

A_DAY = timedelta(1)
patterns = st.lists(st.sampled_from([None, *Outcome]), max_size=60)


def run(outcomes: list[Outcome | None]) -> float:
    return strength([lived([entry(FIRST + n * A_DAY, one) for n, one in enumerate(outcomes) if one])])


def test_it_works():
    assert band_of(run([])) == Band.NEW
    assert band_of(run([Outcome.DONE] * 60)) == Band.ROOTED


def test_one_known_quiet_day_after_a_long_run_costs_about_5_of_100():
    long = [Outcome.DONE] * 80
    assert 0.04 < 1 - run([*long, Outcome.NOT_TODAY]) / run(long) < 0.06


@given(patterns)
@settings(max_examples=40, deadline=None)
def test_unknown_and_rest_never_weaken_and_one_more_day_never_does(outcomes: list[Outcome | None]):
    before = run(outcomes)
    assert run([*outcomes, None, Outcome.REST, Outcome.NOT_APPLICABLE]) == before
    assert run([*outcomes, Outcome.SMALLER]) >= before
    assert before * 0.94 <= run([*outcomes, Outcome.NOT_TODAY]) <= before


@given(patterns)
@settings(max_examples=40, deadline=None)
def test_every_lit_day_is_in_exactly_one_week(outcomes: list[Outcome | None]):
    history = lived([entry(FIRST + n * A_DAY, one) for n, one in enumerate(outcomes) if one])
    lit = lit_days([history])
    known = weeks(lit, [goal()], FIRST, LAST)
    assert sum(week.lit for week in known) == len(lit)
    assert [week.monday for week in known] == sorted({monday_of(week.monday) for week in known})
    best = best_of(known)
    assert (best.lit if best else 0) == max((week.lit for week in known), default=0)


def test_a_change_in_the_middle_of_a_week_takes_nothing_away():
    wednesday = FIRST + 2 * A_DAY
    assert goal_of([goal(3), goal(5, wednesday)], FIRST) == 3
    assert goal_of([goal(5), goal(3, wednesday)], FIRST) == 3
    assert goal_of([goal(3), goal(5, wednesday)], FIRST + 7 * A_DAY) == 5


def test_more_agreed_on_a_monday_takes_no_week_away_that_is_met_already():
    monday = FIRST + 7 * A_DAY
    assert goal_of([goal(1), goal(4, monday)], monday) == 1
    assert goal_of([goal(1), replace(goal(4, monday), made_at=at(FIRST))], monday) == 4
    assert goal_of([goal(1), goal(4, monday)], monday + 7 * A_DAY) == 4


def test_what_was_said_last_holds_also_before_one_that_was_to_begin_later():
    thursday, next_monday = FIRST + 3 * A_DAY, FIRST + 7 * A_DAY
    said = [replace(goal(n, day), made_at=at(thursday, order)) for order, (n, day) in enumerate(
        [(3, FIRST), (5, next_monday), (2, thursday)])]  # fmt: skip
    assert [goal_of(said[:n], next_monday) for n in (1, 2, 3)] == [3, 5, 2]


@given(st.sets(st.integers(0, 60)))
@settings(max_examples=40, deadline=None)
def test_a_fresh_start_needs_a_gap_and_somebody_who_came_back(numbers: set[int]):
    days = [FIRST + n * A_DAY for n in numbers]
    assert fresh_starts(days) <= max(0, len(days) - 1)
    now = fresh(days, LAST)
    assert not (now.away and now.back)
