"""A reward opens once, by any of its days, and stays open; nothing asks for more later."""

from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.strategies.reward.content import check_all, menu, need_in
from stepwell.strategies.reward.facts import Needed, Practised, RewardFact, RewardTerms, Rule
from stepwell.strategies.reward.rules import allowed, easier, opens_on, progress

FIRST, NOBODY = date(2026, 11, 2), UUID(int=0)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
END = FIRST + timedelta(60)
DAYS = st.integers(0, 45).map(lambda n: FIRST + timedelta(n))
SETTINGS = settings(max_examples=60, deadline=None)


@st.composite
def rules(draw: st.DrawFn) -> list[Rule]:
    """A rule as it was agreed, and what it was eased to."""
    now = Rule(draw(st.integers(2, 5)), draw(st.integers(7, 14)), FIRST)
    found = [now]
    for _ in range(draw(st.integers(0, 2))):
        since = found[-1].since + timedelta(draw(st.integers(0, 20)))
        later = Rule(draw(st.integers(2, now.days)), draw(st.integers(now.window, 14)), since)
        found += [later] if easier(found[-1], later.days, later.window) else []
    return found


def reward(told: list[Rule], **more: object) -> RewardFact:
    terms = RewardTerms(NOBODY, "x", "x", days=told[0].days, window=told[0].window)
    return RewardFact(NOBODY, NOBODY, NOBODY, NOBODY, terms, FIRST, tuple(told), True, NOON, **more)


@SETTINGS
@given(rules(), st.lists(DAYS, max_size=30))
def test_once_open_it_stays_open_whatever_comes_after(told: list[Rule], noted: list[date]) -> None:
    """Day after day, and with each further note, in any order in which they arrive."""
    opened = [opens_on(told, FIRST, noted, FIRST + timedelta(n)) for n in range(61)]
    known = [day for day in opened if day]
    assert len(set(known)) <= 1
    assert opened == [None] * (len(opened) - len(known)) + known
    growing = [opens_on(told, FIRST, some, END) for some in accumulate([[day] for day in noted])]
    reached = [day for day in growing if day]
    assert growing == [None] * (len(growing) - len(reached)) + reached
    assert all(a >= b for a, b in pairwise(reached))


@SETTINGS
@given(rules(), st.lists(DAYS, max_size=30), DAYS, st.integers(0, 60))
def test_a_further_day_never_lowers_anything(told: list[Rule], noted: list[date], more: date, n: int) -> None:
    today, one = FIRST + timedelta(n), reward(told)
    before, after = (progress(one, Practised(frozenset(days)), today) for days in (noted, [*noted, more]))
    assert after.days >= before.days
    assert (after.opened_on is not None) >= (before.opened_on is not None)
    assert 0 <= before.days <= before.of


@SETTINGS
@given(rules(), st.lists(DAYS, max_size=30))
def test_easing_never_takes_anything_away(told: list[Rule], noted: list[date]) -> None:
    before, after = opens_on(told[:1], FIRST, noted, END), opens_on(told, FIRST, noted, END)
    assert before is None or (after is not None and after <= before)


@given(st.integers(0, 20), st.integers(0, 20))
def test_never_all_the_days(days: int, window: int) -> None:
    assert not allowed(days, window) or days < window


def test_any_days_do_it_and_a_row_is_not_needed() -> None:
    rule = [Rule(4, 7, FIRST)]
    apart = [FIRST + timedelta(n) for n in (0, 2, 4, 6)]
    assert opens_on(rule, FIRST, apart, END) == apart[-1]
    too_far = [FIRST + timedelta(n) for n in (0, 2, 4, 7)]
    assert opens_on(rule, FIRST, too_far, END) is None
    assert opens_on(rule, apart[1], apart, END) is None


@pytest.mark.parametrize(
    "words",
    ["I may rest on Sunday", "A long nap", "A nice dinner", "Chocolate", "Skip a session", "Sleep in",
     "I take my pills", "A day off", "Pizza with extra cheese"],
)  # fmt: skip
def test_what_a_person_simply_needs_is_never_earned(words: str) -> None:
    found = need_in(words)
    assert found
    assert found.level is Needed.NEVER


def test_people_one_needs_are_asked_about_and_joys_pass() -> None:
    found = need_in("See my kids")
    assert found
    assert found.level is Needed.ASK
    joys = [
        "Fly the red kite on the hill",
        "Play chess in the park",
        "Paint the rest of the fence",
        "A film night",
    ]
    assert [words for words in joys if need_in(words)] == []
    assert not any(need_in(item.text) for item in menu().values())
    assert check_all() == []


def entry(day: date, outcome: Outcome) -> EntryFact:
    return EntryFact(uuid4(), day, outcome, NOON)
