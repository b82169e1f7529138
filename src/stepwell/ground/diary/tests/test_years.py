"""Years that are read at a glance say what whole entries say."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import uuid4

import pytest

import cast
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary import years
from stepwell.ground.diary.facts import Noted, Outcome
from stepwell.ground.diary.queries import histories
from stepwell.ground.plan.facts import PlanFact

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived() -> tuple[cast.Cast, list[PlanFact]]:
    us = cast.clinic_with()
    return us, [cast.a_plan(us, starts=cast.today_of(us) - timedelta(30)) for _ in range(2)]


def some_notes(us: cast.Cast, plans: list[PlanFact], chance: Random) -> list[Noted]:
    """Notes from several phones; some correct another, or a correction, with and without their guesses."""
    made: list[Noted] = []
    for _ in range(120):
        old = chance.choice(made) if made and chance.random() < 0.5 else None
        day = old.day if old else cast.today_of(us) - timedelta(chance.randrange(30))
        plan = old.plan if old else chance.choice(plans).id
        ratings = {name: chance.choice([None, 3]) for name in ("guess", "actual", "before", "after")}
        said = {"in_the_way": chance.choice(["", "no_time"]), "follows": old.id if old else None}
        at = cast.evening(us, day) + timedelta(minutes=chance.randrange(60))
        made.append(Noted(uuid4(), plan, day, chance.choice(list(Outcome)), at, **ratings, **said))
    return made


def the_same(us: cast.Cast, plans: list[PlanFact]) -> bool:
    whole = histories(plans, cast.today_of(us))
    return all(
        one.outlines == whole[one.plan.id].outlines for one in years.outlined(plans, cast.today_of(us))
    )


@pytest.mark.parametrize("seed", range(4))
def test_days_and_their_corrections_at_a_glance(lived, seed: int, django_assert_max_num_queries) -> None:
    us, plans = lived
    notes = some_notes(us, plans, Random(seed))
    diary.note_all(by=us.ana, plans={plan.id: plan for plan in plans}, notes=notes)
    with django_assert_max_num_queries(4):
        assert the_same(us, plans)


def test_a_note_that_corrects_one_of_another_day_or_practice(lived) -> None:
    us, plans = lived
    first, *others = [one for one in some_notes(us, plans, Random(9))[:9] if not one.follows]
    first = replace(first, outcome=Outcome.DONE, guess=3)
    said = {"outcome": Outcome.DONE, "guess": None, "follows": first.id}
    [other] = [plan for plan in plans if plan.id != first.plan]
    odd = [
        Noted(uuid4(), first.plan, cast.today_of(us), noted_at=cast.evening(us, cast.today_of(us)), **said),
        Noted(uuid4(), other.id, first.day, noted_at=cast.evening(us, first.day), **said),
    ]
    for one in odd:
        diary.note_all(by=us.ana, plans={p.id: p for p in plans}, notes=[first, *others, one])
        assert the_same(us, plans)


def test_days_that_were_begun(lived) -> None:
    us, plans = lived
    for guess in (None, 7, 7):
        diary.start(by=us.ana, plan=plans[0], id=uuid4(), size="S", guess=guess)
    found = years.begun([plan.id for plan in plans], cast.today_of(us))
    assert {(one.plan, one.guessed, one.checked) for one in found} == {
        (plans[0].id, False, False), (plans[0].id, True, False),
    }  # fmt: skip
