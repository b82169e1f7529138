"""What Ana notes is kept: once, in any order, from any phone."""

import itertools
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.http import Http404
from hypothesis import given
from hypothesis import strategies as st

from cast import Cast, a_noted_day, a_plan, a_stranger, clinic_with, today_of
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry, own_start
from stepwell.ground.diary.facts import EntryFact, Kept, Noted, Outcome
from stepwell.ground.diary.models import Entry
from stepwell.ground.diary.queries import histories, history, shared_words, words_of
from stepwell.ground.diary.rules import one_a_day
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import ends

db = pytest.mark.django_db
MOMENTS = st.datetimes(datetime(2026, 11, 1), datetime(2026, 11, 3))
CLINIC_DAY = date(2026, 11, 2)


@st.composite
def some_entries(draw: st.DrawFn) -> list[EntryFact]:
    """Notes of two days from several phones, some of which correct another."""
    ids = [UUID(int=n) for n in range(draw(st.integers(1, 6)))]
    days, outcomes = st.sampled_from([CLINIC_DAY, CLINIC_DAY + timedelta(1)]), st.sampled_from(Outcome)
    before = [draw(st.sampled_from([None, *ids[:n]])) for n in range(len(ids))]
    return [
        EntryFact(pk, draw(days), draw(outcomes), draw(MOMENTS), follows=former)
        for pk, former in zip(ids, before, strict=True)
    ]


@given(some_entries(), st.randoms())
def test_the_order_of_arrival_and_doubles_change_nothing(entries: list[EntryFact], random: object) -> None:
    shuffled = entries * 2
    random.shuffle(shuffled)
    counted, others = one_a_day(entries)
    assert one_a_day(shuffled) == (counted, others)
    kept = {e.id for e in counted.values()} | {e.id for more in others.values() for e in more}
    assert kept == {e.id for e in entries} - {e.follows for e in entries}


@pytest.fixture
def week(db: None) -> tuple[Cast, PlanFact]:
    cast = clinic_with()
    return cast, a_plan(cast, starts=today_of(cast) - timedelta(6))


def noted(plan: PlanFact, day: date, **more: object) -> Noted:
    return Noted(
        **{
            "id": uuid4(),
            "plan": plan.id,
            "day": day,
            "outcome": Outcome.DONE,
            "noted_at": clock.now(),
            **more,
        }
    )


@db
def test_it_works(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    a_noted_day(cast, plan, guess=8, actual=3, words="The kettle sang.", share=True)
    seen = history(plan, today_of(cast))
    entry = seen.entries[today_of(cast)]
    assert (entry.guess, entry.actual, entry.shared, seen.practised) == (8, 3, True, (today_of(cast),))
    assert len(seen.quiet) == 6
    assert shared_words(cast.ana.pk, [entry])[entry.id].words == "The kettle sang."


@db
def test_a_stranger_sees_nothing(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    entry = a_noted_day(cast, plan).id
    begun = diary.start(by=cast.ana, plan=plan, id=uuid4(), size="S")
    for other in (a_stranger(), cast.bo, cast.dee):
        with pytest.raises(Http404):
            own_entry(other, entry)
        with pytest.raises(Http404):
            own_start(other, begun.id)


@db
def test_every_order_of_a_batch_from_two_phones_gives_the_same_history(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    today = today_of(cast)
    first = noted(plan, today, noted_at=clock.now() - timedelta(hours=1), words="first")
    later = noted(plan, today, outcome=Outcome.SMALLER, words="second")
    mended = replace(first, id=uuid4(), follows=first.id, words="first, mended")
    seen = set()
    for order in itertools.permutations([first, later, mended]):
        Entry.objects.all().delete()
        for note in (*order, *order):
            diary.note(by=cast.ana, plan=plan, noted=note)
        past = history(plan, today)
        seen.add((past.entries[today].id, tuple(e.id for e in past.others[today])))
    assert seen == {(later.id, (mended.id,))}


@db
def test_the_same_note_twice_is_the_same_and_other_words_under_one_id_are_both_kept(
    week: tuple[Cast, PlanFact],
) -> None:
    cast, plan = week
    note = noted(plan, today_of(cast), words="tea")
    twin = replace(note, words="no, coffee")
    answers = [diary.note(by=cast.ana, plan=plan, noted=n).kept for n in (note, note, twin, twin, note)]
    assert answers == [Kept.STORED, Kept.SAME, Kept.KEPT_BOTH, Kept.KEPT_BOTH, Kept.SAME]
    both = [
        diary.note_all(by=cast.ana, plans={plan.id: plan}, notes=two) for two in ([note, twin], [twin, note])
    ]
    assert [{a.kept for a in answered} for answered in both] == [{Kept.SAME, Kept.KEPT_BOTH}] * 2
    words = words_of(cast.ana.pk, Entry.objects.values_list("pk", flat=True))
    assert {w.words for w in words.values()} == {"tea", "no, coffee"}


@db
def test_a_day_can_be_noted_for_48_hours_and_words_that_waited_offline_still_count(
    week: tuple[Cast, PlanFact],
) -> None:
    cast, plan = week
    day = today_of(cast) - timedelta(4)
    over = ends(cast.pair.client.calendar, day)
    waited = noted(plan, day, noted_at=over + timedelta(hours=47))
    late = noted(plan, day, noted_at=over + timedelta(hours=49))
    assert diary.note(by=cast.ana, plan=plan, noted=waited).kept is Kept.STORED
    assert diary.note(by=cast.ana, plan=plan, noted=late).kept is Kept.REFUSED
    assert history(plan, today_of(cast)).entries[day].late


@db
def test_a_clock_that_is_a_day_off_is_taken_and_the_future_is_refused(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    tomorrow = noted(plan, today_of(cast), noted_at=clock.now() + timedelta(days=1))
    assert diary.note(by=cast.ana, plan=plan, noted=tomorrow).kept is Kept.STORED
    assert Entry.objects.get().noted_at <= clock.now()
    ahead = noted(plan, today_of(cast) + timedelta(2))
    answer = diary.note(by=cast.ana, plan=plan, noted=ahead)
    assert answer.kept is Kept.REFUSED
    assert "phone" in answer.say


@db
def test_a_plan_of_somebody_else_takes_nothing(week: tuple[Cast, PlanFact]) -> None:
    _, plan = week
    other = a_stranger()
    note = noted(plan, date(2026, 11, 2))
    assert diary.note(by=other, plan=plan, noted=note).kept is Kept.REFUSED
    assert not Entry.objects.exists()


@db
def test_the_guess_is_locked_by_the_start(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    pk = uuid4()
    diary.start(by=cast.ana, plan=plan, id=pk, size="S", guess=8)
    assert diary.start(by=cast.ana, plan=plan, id=pk, size="S", guess=2).guess == 8


@db
def test_sharing_is_one_entry_at_a_time_and_can_be_taken_back(week: tuple[Cast, PlanFact]) -> None:
    cast, plan = week
    pk = a_noted_day(cast, plan, words="mine").id
    for _ in range(2):
        diary.share(by=cast.ana, entry=own_entry(cast.ana, pk)[0])
    assert own_entry(cast.ana, pk)[0].shared
    diary.unshare(by=cast.ana, entry=own_entry(cast.ana, pk)[0])
    assert shared_words(cast.ana.pk, [own_entry(cast.ana, pk)[0]]) == {}


@db
def test_a_batch_of_twenty_asks_no_more_than_one_note(
    week: tuple[Cast, PlanFact], django_assert_max_num_queries: object
) -> None:
    cast, plan = week
    notes = [noted(plan, today_of(cast) - timedelta(n % 2), words=str(n)) for n in range(20)]
    for batch in (notes[:1], notes[1:]):
        with django_assert_max_num_queries(12):
            assert len(diary.note_all(by=cast.ana, plans={plan.id: plan}, notes=batch)) == len(batch)


@db
def test_histories_are_one_question_however_many_plans(
    week: tuple[Cast, PlanFact], django_assert_num_queries: object
) -> None:
    cast, plan = week
    plans = [plan, *(a_plan(cast) for _ in range(3))]
    with django_assert_num_queries(1):
        assert len(histories(plans, today_of(cast))) == 4
