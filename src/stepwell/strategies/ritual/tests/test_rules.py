"""The trial week, a first step that is short, and what the days of a cue tell."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, History, Outcome
from stepwell.strategies.ritual.content import anchors, gestures
from stepwell.strategies.ritual.facts import CueDayFact, RitualFact, RitualTerms, Trial, Verdict
from stepwell.strategies.ritual.rules import (
    on_trial,
    report,
    seconds_said,
    short_enough,
    standing,
    trial_ends,
    trial_on,
)

FIRST = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
PLAN = uuid4()


def a_ritual(cue: str = "after the kettle clicks", *, later: int = 0, verdict: Verdict | None = None):
    starts = FIRST + timedelta(later)
    return RitualFact(
        uuid4(), uuid4(), PLAN, uuid4(), RitualTerms(cue), starts, trial_ends(starts),
        NOW + timedelta(later), verdict=verdict,
    )  # fmt: skip


def told(ritual: RitualFact, days: dict[int, tuple[bool, Outcome | None, int | None]]):
    """For each day: did it come, how did it go, after how many minutes."""
    cues, entries = [], {}
    for n, (came, outcome, minutes) in days.items():
        day = FIRST + timedelta(n)
        cues.append(CueDayFact(ritual.id, PLAN, day, came, minutes))
        if outcome:
            entries[day] = EntryFact(uuid4(), day, outcome, NOW)
    return cues, entries


def reported(rituals: list[RitualFact], *many: tuple[list[CueDayFact], dict[date, EntryFact]]):
    entries = {day: entry for _, some in many for day, entry in some.items()}
    history = History(None, FIRST, FIRST, (), entries)  # the plan is not looked at
    return report(rituals, [day for days, _ in many for day in days], {PLAN: history})


def test_it_works() -> None:
    kettle = a_ritual()
    found = reported([kettle], told(kettle, {
        0: (True, Outcome.DONE, 0), 1: (True, Outcome.SMALLER, 5), 2: (True, Outcome.NOT_TODAY, None),
        3: (False, Outcome.DONE, None), 4: (True, None, None), 5: (True, Outcome.REST, None),
    }))  # fmt: skip
    assert [(one.came, one.began, one.minutes) for one in found.cues] == [(3, 2, 0)]
    assert (found.best, found.enough) == ("", False)


def test_a_started_day_counts_as_begun_whatever_came_after() -> None:
    kettle = a_ritual()
    days, entries = told(kettle, {0: (True, Outcome.NOT_TODAY, 5)})
    started = {day: EntryFact(uuid4(), day, Outcome.NOT_TODAY, NOW, start=uuid4()) for day in entries}
    assert reported([kettle], (days, started)).cues[0].began == 1


@pytest.mark.parametrize(
    ("coats", "best"), [([Outcome.NOT_TODAY] * 4, "after the kettle clicks"), ([Outcome.DONE] * 4, "")]
)
def test_two_cues_are_compared_only_when_one_is_clearly_ahead(coats: list[Outcome], best: str) -> None:
    kettle, coat = a_ritual(), a_ritual("after I hang up my coat", later=7)
    first = told(kettle, dict.fromkeys(range(4), (True, Outcome.DONE, 0)))
    then = told(coat, {7 + n: (True, outcome, None) for n, outcome in enumerate(coats)})
    found = reported([kettle, coat], first, then)
    assert (found.best, found.enough) == (best, True)


def test_three_days_are_not_enough_to_compare() -> None:
    kettle, coat = a_ritual(), a_ritual("after I hang up my coat", later=7)
    first = told(kettle, dict.fromkeys(range(4), (True, Outcome.DONE, 0)))
    then = told(coat, {7 + n: (True, Outcome.NOT_TODAY, None) for n in range(3)})
    assert not reported([kettle, coat], first, then).enough


def test_the_same_cue_in_other_letters_is_one() -> None:
    kettle, again = a_ritual(), a_ritual("After the  kettle clicks.", later=7)
    found = reported([kettle, again], told(kettle, {0: (True, Outcome.DONE, 0)}))
    assert len(found.cues) == 1


def test_seven_days_then_a_word_then_it_is_settled() -> None:
    ritual, kept = a_ritual(), a_ritual(verdict=Verdict.KEEP)
    states = [trial_on(ritual, FIRST + timedelta(n)) for n in (-1, 0, 6, 7)]
    assert states == [Trial.AHEAD, Trial.ON, Trial.ON, Trial.OVER]
    assert trial_on(kept, FIRST + timedelta(7)) is Trial.SETTLED


def test_the_newest_one_counts_and_only_for_its_own_plan() -> None:
    old, new = a_ritual(), a_ritual(later=3)
    assert standing([new, old], PLAN) is new
    assert on_trial([new, old], PLAN, FIRST + timedelta(4)) is new
    assert on_trial([new, old], PLAN, FIRST + timedelta(1)) is old
    assert standing([new, old], UUID(int=1)) is None


@pytest.mark.parametrize(
    "said",
    ["I am at the desk.", "Walk ten metres.", "Open the app.", "Take two breaths.", "Set a 10 m rope."],
)
def test_words_that_are_no_time_are_not_taken_for_one(said: str) -> None:
    assert seconds_said(said) is None


def test_what_the_practice_itself_begins_with_is_short() -> None:
    first = "Name one thing that takes five minutes or less."
    assert short_enough(first, first)
    assert not short_enough("Tidy up for five minutes.", first)


@given(st.integers(0, 9999))
def test_seconds_that_are_said_are_heard(n: int) -> None:
    assert seconds_said(f"Hold it for {n} seconds, then rest.") == n
    assert short_enough(f"Hold it for {n} seconds.") == (n <= 30)


@given(st.text())
def test_no_text_can_stop_it(text: str) -> None:
    assert (seconds_said(text) or 0) >= 0


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from([*Outcome, None]), st.sampled_from([None, 0, 5, 30])))
)
def test_it_never_began_more_often_than_it_came(days: list) -> None:
    kettle = a_ritual()
    found = reported([kettle], told(kettle, dict(enumerate(days))))
    assert 0 <= found.cues[0].began <= found.cues[0].came <= sum(came for came, _, _ in days)


def test_the_library_holds_thirty_moments_and_twelve_gestures() -> None:
    assert len({one.id for one in anchors()}) == 30
    assert len({one.id for one in gestures()}) == 12
    assert {one.part for one in anchors()} == {"morning", "day", "evening"}
    assert all(one.cue.split()[0] in {"after", "when", "before", "while"} for one in anchors())
