"""When a run is clean, when to stop, when a practice sits: for any runs whatever."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit.words import count_words
from stepwell.strategies.fluency.facts import Kind, Part, RunFact
from stepwell.strategies.fluency.rules.recap import MOST_WORDS, recap
from stepwell.strategies.fluency.rules.runs import fluency, time_to_stop

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
RATINGS = st.lists(st.integers(0, 10), max_size=8)


@given(RATINGS)
def test_three_above_the_first_stops_and_nothing_below_it_does(ratings):
    stops = time_to_stop(ratings)
    assert stops == bool(ratings and ratings[-1] >= min(ratings[0] + 3, 10))


def session(meeting: UUID, ago: int, **more) -> list[RunFact]:
    common = {"first_seconds": 2.0, "whole_seconds": 9.0, "target_seconds": 10.0, "confidence": 8} | more
    return [
        RunFact(
            id=uuid4(), number=n, kind=list(Kind)[n - 1], meeting=meeting, practice=meeting,
            at=NOW - timedelta(weeks=ago) + timedelta(minutes=n), **common,
        )
        for n in (1, 2, 3)
    ]  # fmt: skip


def test_it_sits_only_when_it_held_again_in_a_later_session():
    first, later = session(uuid4(), 1), session(uuid4(), 0)
    assert not fluency(first, timed=True).fluent
    assert fluency(first + later, timed=True).fluent


def test_a_prompt_a_slow_start_or_little_trust_keeps_it_from_sitting():
    later = session(uuid4(), 0)
    for more in ({"prompts": 1}, {"first_seconds": 6.0}, {"whole_seconds": 11.0}, {"confidence": 6}):
        assert not fluency(session(uuid4(), 1, **more) + later, timed=True).fluent


@given(st.booleans(), st.permutations(range(6)))
def test_the_order_in_which_runs_arrive_changes_nothing(timed, order):
    runs = session(UUID(int=1), 1) + session(UUID(int=2), 0)
    assert fluency([runs[at] for at in order], timed) == fluency(runs, timed)


@given(st.lists(st.tuples(st.text(max_size=400), st.integers(0, 9)), max_size=9))
def test_a_recap_never_has_more_words_than_a_minute_reads(told):
    card = recap([Part(text, weight) for text, weight in told])
    assert card.words <= MOST_WORDS
    assert all(part in {text.strip() for text, _ in told} for part in card.parts)
    assert sum(map(count_words, card.parts)) <= MOST_WORDS
