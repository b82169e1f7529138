"""What is kept of a rehearsal, and the line for when stuck."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.http import Http404

from cast import a_plan, a_practice, clinic_with
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.trail.queries import marks_about
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.fluency.facts import Kind, Ran
from stepwell.strategies.fluency.models import Script
from stepwell.strategies.fluency.queries import kept_runs, runs_of, script_for

pytestmark = pytest.mark.django_db
RAN = Ran(id=uuid4(), number=1, kind=Kind.SLOW, first_seconds=2.0, whole_seconds=9.5, step_seconds=(2.0, 9.5))


def keep(us, ran=RAN, slug="one-small-thing"):
    meeting = meetings.begin(by=us.bo.pk, pair=us.pair)
    practice = a_practice(us, slug)
    return fluency.keep_run(by=us.ana.pk, pair=us.pair, meeting=meeting.id, practice=practice, ran=ran)


def write(us, plan, stuck_if="I freeze", stuck_then="I read one line", **more):
    return fluency.write_script(by=us.bo.pk, plan=plan, stuck_if=stuck_if, stuck_then=stuck_then, **more)


def did(us):
    return [mark.did for mark in marks_about(us.ana.pk, 99)]


def test_it_works():
    us = clinic_with()
    kept = keep(us)
    assert (kept.first_seconds, kept.whole_seconds, kept.step_seconds) == (2.0, 9.5, (2.0, 9.5))
    assert kept_runs([us.pair.id]) == runs_of(us.pair.id, a_practice(us)) == (kept,)
    plan = a_plan(us)
    script = write(us, plan, said_aloud=True)
    assert script_for(plan) == script
    assert {"rehearsed", "wrote_script"} <= set(did(us))


def test_a_stranger_sees_nothing():
    """A run's id from another pair tells nothing, and a stolen row keeps its words."""
    us, others = clinic_with(), clinic_with(client="Mo")
    keep(us)
    with pytest.raises(Http404):
        keep(others)
    write(us, a_plan(us), stuck_if="the tin roof drums")
    assert b"tin roof" not in bytes(Script.objects.get().stuck_if)


def test_a_run_sent_twice_is_one_run_and_the_first_one_stays():
    us = clinic_with()
    first, again = keep(us), keep(us, replace(RAN, whole_seconds=1.0, first_seconds=1.0))
    assert first == again
    assert did(us).count("rehearsed") == 1


def test_what_must_not_be_timed_keeps_no_seconds():
    kept = keep(clinic_with(), slug="clouds-passing")
    assert (kept.first_seconds, kept.whole_seconds, kept.step_seconds) == (None, None, ())


def test_the_same_words_again_change_nothing_and_new_ones_follow():
    us = clinic_with()
    plan = a_plan(us)
    first, again = write(us, plan), write(us, plan)
    new = write(us, plan, stuck_then="I stand up")
    assert first == again
    assert (new.follows, script_for(plan)) == (first.id, new)


def test_nothing_written_is_nothing_kept():
    us = clinic_with()
    assert write(us, a_plan(us), "  ", "") is None
    assert not Script.objects.exists()


def test_the_line_holds_for_a_plan_that_goes_on_and_not_for_another_practice():
    us = clinic_with()
    first = a_plan(us)
    script = write(us, first)
    smaller = a_plan(us, follows=first.id)
    paused = a_plan(us, follows=smaller.id)
    other = a_plan(us, follows=paused.id, practice="feet-on-floor")
    every = [first, smaller, paused, other]
    assert script_for(paused, every) == script
    assert script_for(other, every) is None
    assert write(us, paused, "I am tired").follows == script.id
