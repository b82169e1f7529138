"""A week as stairs: known days are shown as they were noted, and every other one stays open."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.cards import monday_of, stairs, state_of
from stepwell.ground.diary.facts import EntryFact, History, Outcome
from stepwell.look.well import STATES

TODAY = date(2026, 11, 26)
MONDAY = monday_of(TODAY)
OUTCOMES = st.dictionaries(st.integers(0, 6), st.sampled_from(Outcome))


def lived(noted: dict[int, Outcome]) -> History:
    """A plan that invites from Monday to Saturday; `noted` by days from Monday."""
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    entries = {
        MONDAY + timedelta(n): EntryFact(uuid4(), MONDAY + timedelta(n), outcome, noon)
        for n, outcome in noted.items()
    }
    due = tuple(MONDAY + timedelta(n) for n in range(6))
    return History(None, MONDAY, TODAY, due, entries)  # the plan is not looked at


def test_it_works():
    shown = stairs(lived({0: Outcome.DONE, 1: Outcome.SMALLER, 2: Outcome.REST}), MONDAY, TODAY)
    assert (shown.lit, shown.quiet, len(shown.drawing.steps)) == (2, 0, 7)


def test_today_and_what_comes_are_never_quiet():
    assert stairs(lived({}), MONDAY, TODAY).quiet == 3
    assert [state_of(lived({}), MONDAY + timedelta(n), TODAY) for n in (2, 3, 6)] == [
        "unknown", "ahead", "ahead",
    ]  # fmt: skip


@given(OUTCOMES)
def test_what_was_noted_is_shown_and_never_counted_as_quiet(noted: dict[int, Outcome]):
    shown = stairs(lived(noted), MONDAY, TODAY)
    assert shown.lit == sum(outcome in (Outcome.DONE, Outcome.SMALLER) for outcome in noted.values())
    assert shown.quiet == len({0, 1, 2} - noted.keys())
    assert {step.day.state for step in shown.drawing.steps} <= STATES.keys()
