"""What guesses have met, for any days there may be."""

from datetime import UTC, date, datetime
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.strategies.discovery.facts.guess import Met
from stepwell.strategies.discovery.rules.guess import record, surprise

ratings = st.integers(0, 10)
days = st.lists(st.builds(Met, st.dates(), ratings, ratings), max_size=60)


def noted(guess: int | None, actual: int | None) -> EntryFact:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    return EntryFact(uuid4(), date(2026, 11, 23), Outcome.DONE, now, guess=guess, actual=actual)


def test_it_works() -> None:
    assert surprise(noted(8, 3)) == 5
    assert surprise(noted(2, 3)) == -1


def test_without_a_guess_there_is_no_surprise() -> None:
    assert surprise(noted(None, 3)) is None
    assert surprise(noted(3, None)) is None


def test_the_sentence_of_the_design_comes_out() -> None:
    lived = [Met(date(2026, 11, n), 7, 4) for n in range(1, 12)] + [Met(date(2026, 11, 12), 4, 7)]
    found = record(lived)
    assert (found.guesses, found.lower, found.higher, found.typical) == (12, 11, 1, 3)


@given(days)
def test_every_guess_is_counted_once(lived: list[Met]) -> None:
    found = record(lived)
    assert found.lower + found.higher + found.about == found.guesses == len(lived)


@given(days)
def test_the_order_of_days_changes_nothing(lived: list[Met]) -> None:
    assert record(lived) == record(reversed(lived))


@given(days)
def test_swapping_guess_and_outcome_swaps_lower_and_higher(lived: list[Met]) -> None:
    found, turned = record(lived), record(Met(one.day, one.actual, one.guess) for one in lived)
    assert (found.lower, found.higher, found.typical) == (turned.higher, turned.lower, turned.typical)


@given(days)
def test_the_typical_gap_is_one_that_was_lived(lived: list[Met]) -> None:
    found = record(lived)
    assert found.typical in {0, *(abs(one.guess - one.actual) for one in lived)}
    assert found.shown == (len(lived) >= 5)
