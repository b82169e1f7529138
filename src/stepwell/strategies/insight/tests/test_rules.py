"""Counts that blame nobody, and sentences that always leave room for the days without it."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Outcome
from stepwell.kit.tone import blame, pressing
from stepwell.strategies.insight.cards import drafts, drafts_unseen
from stepwell.strategies.insight.facts import AnswerFact, RatingFact, Said
from stepwell.strategies.insight.rules import let_be, told, wants_answer

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, tzinfo=UTC)
PLAN = SimpleNamespace(
    practice=SimpleNamespace(name="Three breaths"), shape=SimpleNamespace(cue="the kettle clicks")
)
NUMBERS = st.none() | st.integers(0, 10)
WEEKS = st.dictionaries(st.integers(0, 13), st.sampled_from(Outcome))


def lived(noted: dict[int, Outcome]) -> History:
    """Two weeks that invite every day; `noted` tells of days ago."""
    due = tuple(TODAY - timedelta(n) for n in range(13, -1, -1))
    entries = {
        TODAY - timedelta(n): EntryFact(uuid4(), TODAY - timedelta(n), o, NOW) for n, o in noted.items()
    }
    return History(PLAN, due[0], TODAY, due, entries)  # only its words are read


def test_it_works() -> None:
    week = lived({1: Outcome.DONE, 2: Outcome.SMALLER, 3: Outcome.NOT_TODAY, 4: Outcome.REST})
    assert drafts([week], TODAY, [("No time", 1)]) == (
        "We tried “Three breaths”. It happened on 2 days. 1 was smaller.",
        "The other days: 1 without it, 1 of rest, 9 blank. “No time” came up once. What were they like?",
        "What may have helped: “the kettle clicks” as the moment to begin and a smaller size. What else?",
    )


def test_an_untouched_week_is_told_without_blame() -> None:
    tried, without, helped = drafts([lived({})], TODAY, [])
    assert tried == "We tried “Three breaths”. No day since we last met tells of it yet."
    assert without == "The other days: 13 blank. What were they like?"
    assert helped == "What would help next time?"


def test_a_free_week_has_its_three_sentences_too() -> None:
    assert drafts([], TODAY, []) == (
        "We left the week free.",
        "Nothing is noted for these days. What were they like?",
        "What would help next time?",
    )


def test_a_diary_that_is_kept_private_gives_no_number() -> None:
    assert not any(c.isdigit() for c in "".join(drafts_unseen(["Three breaths"])))


@given(WEEKS)
def test_each_day_is_counted_once_and_today_is_open(noted: dict[int, Outcome]) -> None:
    seen = told([lived(noted)], TODAY)
    kinds = Counter(outcome in PRACTISED for outcome in noted.values())
    assert seen.practised == kinds[True]
    assert seen.without + seen.rest == kinds[False]
    assert seen.blank == len(set(range(1, 14)) - set(noted))


@given(WEEKS, st.lists(st.tuples(st.just("No time"), st.integers(1, 9)), max_size=2))
def test_one_sentence_is_always_a_question_about_the_other_days(
    noted: dict[int, Outcome], named: list[tuple[str, int]]
) -> None:
    sentences = drafts([lived(noted)], TODAY, named)
    assert sentences[1].endswith("?")
    assert all(sentences)
    assert not any(blame(said) or pressing(said) or "%" in said for said in sentences)


@given(NUMBERS, NUMBERS, st.sampled_from(["", "A lot."]), st.booleans())
def test_what_was_said_wants_one_answer(
    fit: int | None, session: int | None, words: str, answered: bool
) -> None:
    said, answer = Said(fit, session, words), AnswerFact(uuid4(), "So.", NOW)
    rating = RatingFact(uuid4(), uuid4(), said, NOW, answer if answered else None)
    assert wants_answer(rating) is (not answered and not let_be(said))
    assert not wants_answer(None)
