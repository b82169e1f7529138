"""Two ways by shuffled pairs of days: what is drawn, what is counted, and how often a verdict is true."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from benchmarks.experiments import WORLDS, Client, cell
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.strategies.discovery.facts.experiment import (
    OTHER,
    Asks,
    Band,
    ExperimentFact,
    ExperimentTerms,
    Way,
)
from stepwell.strategies.discovery.picking import nevers, picks
from stepwell.strategies.discovery.rules.chance import higher, more_often
from stepwell.strategies.discovery.rules.experiment import drawn, found
from stepwell.strategies.discovery.rules.untested import touched

FIRST = date(2026, 11, 2)
NOBODY = UUID(int=0)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
SETTINGS = settings(max_examples=40, deadline=None)


def listed(count: int) -> list[date]:
    return [FIRST + timedelta(n) for n in range(count)]


def planned(days: int = 14, asks: Asks = Asks.DID, **more: object) -> ExperimentFact:
    terms = ExperimentTerms("a", "b", asks, days)
    return ExperimentFact(NOBODY, NOBODY, NOBODY, NOBODY, "x", terms, 3, drawn(listed(days), 3), NOON, **more)


def noted(outcome: Outcome, day: date, **more: int) -> EntryFact:
    return EntryFact(NOBODY, day, outcome, NOON, **more)


def by_way(one: ExperimentFact, best: Way) -> dict[date, EntryFact]:
    """Done on each day of one way, not on the others."""
    return {
        day: noted(Outcome.DONE if way is best else Outcome.NOT_TODAY, day) for day, way in one.drawn.items()
    }


OVER = FIRST + timedelta(99)


@SETTINGS
@given(st.integers(1, 40), st.integers(0, 2**31 - 1))
def test_of_every_two_days_one_is_each_way(count: int, seed: int) -> None:
    ways = list(drawn(listed(count), seed).values())
    assert ways == list(drawn(listed(count), seed).values())
    assert all({ways[n], ways[n + 1]} == set(Way) for n in range(0, count - 1, 2))


@SETTINGS
@given(st.lists(st.sampled_from([None, *Outcome]), min_size=14, max_size=14), st.sampled_from(list(Way)))
def test_unknown_days_never_count_and_swapping_the_ways_swaps_the_word(told: list, taken: Way) -> None:
    one = planned(otherwise={FIRST: taken})
    entries = {day: noted(what, day) for day, what in zip(listed(14), told, strict=True) if what}
    mirror = planned()
    mirror = ExperimentFact(
        **{**mirror.__dict__, "drawn": {day: OTHER[way] for day, way in mirror.drawn.items()}}
    )
    here, there = found(one, entries, OVER), found(mirror, entries, OVER)
    counted = sum(what in (Outcome.DONE, Outcome.SMALLER, Outcome.NOT_TODAY) for what in told)
    assert here.noted == counted
    assert (here.band, here.ahead) == (there.band, OTHER[there.ahead] if there.ahead else None)


def test_a_clear_difference_is_said_only_at_the_end_and_only_of_a_whole_one() -> None:
    one = planned()
    lived = by_way(one, Way.B)
    assert found(one, lived, one.last).band is Band.RUNNING
    assert found(one, lived, one.last).sure is None
    assert (found(one, lived, OVER).band, found(one, lived, OVER).ahead) == (Band.BETTER, Way.B)
    taste, stopped = planned(7), planned(stopped_on=FIRST + timedelta(12))
    assert found(taste, by_way(taste, Way.B), OVER).band is Band.TASTE
    assert found(stopped, lived, OVER).band is Band.STOPPED


def test_a_day_taken_otherwise_is_counted_as_it_was_drawn() -> None:
    one = planned()
    other = planned(otherwise={FIRST: OTHER[one.drawn[FIRST]]})
    lived = by_way(one, Way.A)
    assert found(other, lived, OVER).otherwise == 1
    assert found(other, lived, OVER).sides == found(one, lived, OVER).sides


def test_of_hard_less_is_better() -> None:
    one = planned(asks=Asks.HARD)
    lived = {d: noted(Outcome.DONE, d, actual=2 + 5 * (way is Way.A)) for d, way in one.drawn.items()}
    assert (found(one, lived, OVER).band, found(one, lived, OVER).ahead) == (Band.BETTER, Way.B)


def test_with_many_unknown_days_it_leans_at_most() -> None:
    one = planned()
    some = [day for day, way in one.drawn.items() if way is Way.A][:4]
    some += [day for day, way in one.drawn.items() if way is Way.B][:4]
    lived = {day: entry for day, entry in by_way(one, Way.A).items() if day in some}
    assert found(one, lived, OVER).band is Band.LEANS


@SETTINGS
@given(st.lists(st.integers(0, 10), max_size=14), st.lists(st.integers(0, 10), max_size=14))
def test_both_chances_are_fair(first: list[int], second: list[int]) -> None:
    assert higher(first, second) == pytest.approx(1 - higher(second, first), abs=1e-5)
    yes, no = sum(value > 5 for value in first), sum(value > 5 for value in second)
    sure = more_often(yes, len(first), no, len(second))
    assert sure == pytest.approx(1 - more_often(no, len(second), yes, len(first)), abs=1e-5)
    assert 0 <= sure <= 1


@pytest.mark.parametrize("world", WORLDS)
def test_a_verdict_is_seldom_wrong(world: str) -> None:
    """Without a difference it is said to 12 of 100 at most; at 7 against 3 it is right."""
    assert cell(Client(world, 0.5, 0.5), 14, 250).says <= 0.12
    assert cell(Client(world, 5, 5, Asks.FELT), 14, 150).says <= 0.12
    clear = cell(Client(world, 0.7, 0.3), 14, 250)
    assert clear.right >= 0.97
    assert clear.says >= 0.2
    assert clear.ahead >= 0.85


def test_by_week_it_would_be_wrong() -> None:
    """Why one way this week and the other the next is no test: where the will fades, the first one wins."""
    faded = Client("fading", 0.4, 0.6)
    assert cell(faded, 14, 200, by_week=True).ahead < 0.5 < cell(faded, 14, 200).ahead


@pytest.mark.parametrize(
    "words", ["with my pills", "skip lunch", "go to bed at two", "check the stove", "sit near the exit"]
)
def test_what_no_coin_decides(words: str) -> None:
    assert touched(words, nevers())


def test_ordinary_ways_pass() -> None:
    ordinary = [words for one in picks() for words in (one.a, one.b)]
    ordinary += ["after breakfast", "on the back step", "with my son", "before I open the laptop", "with tea"]
    assert [words for words in ordinary if touched(words, nevers())] == []
