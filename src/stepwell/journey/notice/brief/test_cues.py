"""How it starts, on the therapist's page: the days of a cue only as long as the diary is shown."""

from datetime import timedelta

import pytest

import cast
from starting import a_ritual, the_cue
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.facts import Verdict

pytestmark = pytest.mark.django_db
COUNTED = "The moment came once, and it led to a start."
SENTENCE = "After the kettle clicks, in the hall, I take one breath."


@pytest.fixture
def us():
    return cast.clinic_with()


@pytest.fixture
def ritual(us):
    plan = cast.a_plan(us, starts=cast.today_of(us) - timedelta(8))
    ritual = a_ritual(us, plan, starts=plan.starts)
    cast.a_noted_day(us, plan, cast.today_of(us) - timedelta(2))
    the_cue(us, ritual, 2)
    return ritual


def page(us, person) -> str:
    return cast.browser_of(person).get(f"/pairs/{us.pair.id}").content.decode()


def test_it_works(us, ritual) -> None:
    said = page(us, us.bo)
    assert SENTENCE in said
    assert COUNTED in said


def test_a_stranger_sees_nothing(us, ritual) -> None:
    for nobody in (cast.a_stranger(), cast.a_colleague(us), us.dee, us.ana):
        assert "kettle" not in page(us, nobody)


def test_days_are_the_clients_to_show(us, ritual) -> None:
    consents.take_back(by=us.ana, kind=Agreed.SHOW_PRACTICE)
    said = page(us, us.bo)
    assert SENTENCE in said
    assert COUNTED not in said


def test_what_the_client_wants_to_talk_about_is_said(us, ritual) -> None:
    rituals.tried(by=us.ana.pk, ritual=ritual, verdict=Verdict.TALK)
    assert "On the list for this session" in page(us, us.bo)
