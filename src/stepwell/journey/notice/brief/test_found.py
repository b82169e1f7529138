"""What is new since the last session, and which session that was."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.ground.diary.rules import history_of
from stepwell.ground.library.facts import Size
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.brief.facts import Known
from stepwell.journey.notice.brief.rules.found import found
from stepwell.journey.notice.brief.rules.frame import frame
from stepwell.journey.notice.brief.rules.papers import kept, trial_over
from stepwell.journey.notice.brief.rules.situation import situation
from stepwell.journey.notice.brief.test_minute import CLINIC, HOME, LIBRARY, NOW, PAIR, TODAY
from stepwell.strategies.discovery.facts.found import HeldUp
from stepwell.strategies.ritual.facts import RitualFact, RitualTerms, Verdict

LAST = datetime(2026, 11, 19, 9, tzinfo=UTC)
DAILY = Shape(
    size=Size.S, days_a_week=6, weekdays=frozenset(range(6)), why="", cue="tea", place="", at_time=None,
    importance=5, readiness=8, confidence=8,
)  # fmt: skip
BEGUN = TODAY - timedelta(30)
PLAN = PlanFact(
    uuid4(), CLINIC, PAIR, uuid4(), LIBRARY[0], DAILY, BEGUN, None, datetime.combine(BEGUN, NOW.time(), UTC)
)


def noted(ago: int, **told: object) -> EntryFact:
    day = TODAY - timedelta(ago)
    at = datetime.combine(day, NOW.time(), UTC) + timedelta(hours=9)
    return EntryFact(**{"id": uuid4(), "day": day, "outcome": Outcome.DONE, "noted_at": at, **told})


def known(*entries: EntryFact, plans: tuple[PlanFact, ...] = (PLAN,)) -> Known:
    histories = {plan.id: history_of(plan, plan.starts, TODAY, entries) for plan in plans[-1:]}
    return Known(TODAY, LAST, LAST.date(), plans, histories)


def test_it_works():
    told = known(
        noted(6, guess=8, actual=3, useful=8),
        noted(4, outcome=Outcome.SMALLER, guess=4, actual=7),
        noted(3, outcome=Outcome.NOT_TODAY, in_the_way="no_time"),
        noted(2, outcome=Outcome.NOT_TODAY, in_the_way="no_time"),
        noted(20, guess=1, actual=9),
    )
    new = found(told)
    days = new.days
    assert (days.notes, days.practised, days.smaller, days.not_this_time) == (4, 2, 1, 2)
    assert days.quiet == 2
    assert (new.lower, new.higher) == (1, 1)
    assert new.widest is not None
    assert new.widest.width == 5
    assert new.ways == (("no_time", 2),)
    fits = situation(told, new)
    assert (fits.same_barrier_twice, fits.in_the_way, fits.shrank, fits.big_gap) == (True, "no_time", 1, 5)


def test_a_late_note_of_an_earlier_day_is_new():
    late = noted(8, noted_at=LAST + timedelta(hours=1))
    assert found(known(late)).days.notes == 1


def test_today_is_still_open():
    assert found(known(*(noted(ago) for ago in range(1, 7)))).days.quiet == 0


def test_four_of_seven_days_leave_three_free():
    flexible = replace(PLAN, shape=replace(DAILY, days_a_week=4, weekdays=frozenset()))
    four = known(*(noted(ago) for ago in (1, 2, 4, 5)), plans=(flexible,))
    assert found(four).days.quiet == 0
    assert found(known(noted(2), plans=(flexible,))).days.quiet == 3


def test_coming_back_is_news():
    assert found(known(noted(9), noted(2))).came_back
    assert not found(known(noted(9), noted(6))).came_back
    flexible = replace(PLAN, shape=replace(DAILY, days_a_week=4, weekdays=frozenset()))
    assert not found(known(noted(6), noted(1), plans=(flexible,))).came_back
    assert found(known(noted(7), noted(1), plans=(flexible,))).came_back


def test_readiness_that_fell_by_two_is_told_and_by_one_is_not():
    less = replace(PLAN, id=uuid4(), shape=replace(DAILY, readiness=6), follows=PLAN.id)
    assert found(known(plans=(PLAN, less))).ready == (8, 6)
    assert found(known(plans=(PLAN, replace(less, shape=replace(DAILY, readiness=7))))).ready is None


def test_of_little_use_twice_is_told():
    assert found(known(noted(5, useful=3), noted(3, useful=1))).low == (LIBRARY[0].name,)
    assert found(known(noted(5, useful=1), noted(3, useful=9))).low == ()


def test_more_useful_than_before_is_told():
    assert found(known(noted(9, useful=4), noted(2, useful=7))).useful_up
    assert not found(known(noted(9, useful=4), noted(2, useful=5))).useful_up


@pytest.mark.parametrize("hard", [{"before": 2}, {"in_the_way": "fear"}])
def test_a_hard_day_with_practice_in_it_is_seen(hard: dict[str, object]):
    assert found(known(noted(2, **hard))).hard_days == 1
    assert found(known(noted(2, outcome=Outcome.NOT_TODAY, **hard))).hard_days == 0


def test_weekends_are_named_only_when_the_client_shows_it_and_it_held_up():
    saturday = (TODAY - date(2026, 11, 21)).days
    week = [noted(saturday - n) for n in range(2, 6)]
    told = known(*week, *(noted(saturday - n, outcome=Outcome.NOT_TODAY) for n in range(2)))
    assert not situation(told, found(told)).weekend_differs
    shown = replace(told, held=(HeldUp("weekend", "Weekends: 2 of 9."),))
    assert situation(shown, found(shown)).weekend_differs


def a_session(at: datetime, *, ended: bool = False) -> MeetingFact:
    return MeetingFact(uuid4(), PAIR, at, at, at + timedelta(hours=1) if ended else None)


def test_a_session_that_starts_late_is_still_the_one_to_prepare():
    soon = frame([a_session(NOW - timedelta(minutes=10)), a_session(LAST, ended=True)], HOME, NOW)
    assert (soon.day, soon.last) == (TODAY, LAST)


def test_after_a_session_of_today_the_next_one_is_prepared():
    ended, coming = a_session(NOW - timedelta(hours=2), ended=True), a_session(NOW + timedelta(7))
    after = frame([coming, ended], HOME, NOW)
    assert (after.day, after.last) == (TODAY + timedelta(7), ended.at)


def test_before_the_first_session_there_is_no_last_one():
    assert frame([], HOME, NOW).last is None


def a_ritual(ends: date, verdict: Verdict | None = None) -> RitualFact:
    starts = ends - timedelta(6)
    return RitualFact(
        uuid4(), CLINIC, PLAN.id, PLAN.client, RitualTerms("tea"), starts, ends, NOW, verdict=verdict
    )


def test_a_trial_week_that_waits_for_a_word_is_told():
    yesterday = TODAY - timedelta(1)
    assert trial_over([a_ritual(yesterday)], [PLAN], TODAY)
    assert not trial_over([a_ritual(TODAY)], [PLAN], TODAY)
    assert not trial_over([a_ritual(yesterday, Verdict.KEEP)], [PLAN], TODAY)


def test_an_agreement_is_lived_when_what_it_asks_for_was_practised():
    flexible = replace(PLAN, shape=replace(DAILY, days_a_week=4, weekdays=frozenset()))
    four = known(*(noted(ago) for ago in (1, 2, 4, 5)), plans=(flexible,))
    three = known(*(noted(ago) for ago in (1, 2, 4)), plans=(flexible,))
    assert kept(four, {flexible.id})
    assert not kept(three, {flexible.id})
    assert not kept(four, set())
