"""A ritual begins, its cue is noted, and a week later the client says what became of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

import cast
from starting import AFTER_THE_KETTLE, a_ritual, the_cue
from stepwell.ground.trail.queries import marks_about
from stepwell.kit import clock
from stepwell.strategies.ritual import actions, queries
from stepwell.strategies.ritual.access import own_ritual
from stepwell.strategies.ritual.facts import RitualTerms, Verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    return cast.clinic_with()


@pytest.fixture
def plan(us):
    return cast.a_plan(us)


def test_it_works(us, plan) -> None:
    ritual = a_ritual(us, plan)
    assert queries.rituals_of([plan.id]) == [ritual]
    assert ritual.terms == AFTER_THE_KETTLE
    assert ritual.trial_ends == cast.today_of(us) + timedelta(6)
    assert "in the hall" not in repr(ritual)


def test_a_stranger_sees_nothing(us, plan) -> None:
    ritual = a_ritual(us, plan)
    assert own_ritual(us.ana, ritual.id)[1] == plan
    for nobody in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        with pytest.raises(Http404):
            own_ritual(nobody, ritual.id)


@pytest.mark.parametrize(
    ("terms", "no"),
    [
        (RitualTerms(""), actions.NoMomentYet),
        (RitualTerms("tea", "", "Run for 5 minutes."), actions.FirstStepTooLong),
    ],
)
def test_it_waits_for_a_moment_and_a_short_first_step(us, plan, terms, no) -> None:
    with pytest.raises(no):
        actions.begin(by=us.bo.pk, plan=plan, terms=terms, starts=cast.today_of(us))
    assert queries.rituals_of([plan.id]) == []


def test_a_cue_day_is_safe_to_repeat_and_the_later_word_counts(us, plan) -> None:
    ritual, same, day = a_ritual(us, plan), uuid4(), cast.today_of(us)
    now = clock.now()
    for came, minutes, ago in ((True, 5, 3), (True, 5, 3), (False, None, 1), (True, 0, 2)):
        at = now - timedelta(minutes=ago)
        actions.note_cue(by=us.ana.pk, ritual=ritual, id=same, day=day, came=came, minutes=minutes, at=at)
    noted = queries.cue_day(plan.id, day)
    assert (noted.came, noted.minutes) == (False, None)
    assert [mark.did for mark in marks_about(us.ana.pk)].count("noted_cue") == 2


def test_a_day_without_the_cue_has_no_delay(us, plan) -> None:
    the_cue(us, a_ritual(us, plan), 0, came=False, minutes=5)
    assert queries.cue_days([plan.id])[0].minutes is None


def test_the_latest_word_on_a_trial_counts(us, plan) -> None:
    ritual = a_ritual(us, plan, starts=cast.today_of(us) - timedelta(7))
    for verdict in (Verdict.TALK, Verdict.TALK, Verdict.KEEP):
        actions.tried(by=us.ana.pk, ritual=queries.rituals_of([plan.id])[0], verdict=verdict)
    assert queries.rituals_of([plan.id])[0].verdict is Verdict.KEEP
    assert [mark.did for mark in marks_about(us.ana.pk)].count("tried_ritual") == 2
    assert ritual.verdict is None


def test_another_cue_follows_once_however_often_it_is_sent(us, plan) -> None:
    old, form = a_ritual(us, plan, starts=cast.today_of(us) - timedelta(7)), uuid4()
    terms = RitualTerms("after I hang up my coat")
    sent = {"by": us.ana.pk, "plan": plan, "ritual": old, "terms": terms, "starts": cast.today_of(us)}
    first = actions.try_another(**sent, id=form)
    assert actions.try_another(**sent, id=form) == first
    with pytest.raises(actions.AnotherCueFollowed):
        actions.try_another(**sent, id=uuid4())
    rituals = queries.rituals_of([plan.id])
    assert [(one.follows, one.verdict) for one in rituals] == [(None, Verdict.ANOTHER), (old.id, None)]
