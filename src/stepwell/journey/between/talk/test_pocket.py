"""Conversations that a phone takes along, and what one about a practice may quote there."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from stepwell.ground.diary.facts import Outcome
from stepwell.journey.between.talk.actions import NotJustNow
from stepwell.journey.between.talk.pocket import bring_home, pocket
from stepwell.strategies.discovery.facts.state import Event
from stepwell.strategies.discovery.queries.conversation import conversations

pytestmark = pytest.mark.django_db
ALWAYS = {"what-would-i-tell-a-friend", "two-sides", "one-small-thing-i-noticed"}
OF_IT = {"keep-not-doing", "what-was-i-protecting", "what-carried-it", "what-is-it-for"}
WORDS = "The heron stood on the roof."


def lived() -> tuple[cast.Cast, cast.PlanFact]:
    """Twelve days: three times it happened, then two quiet days, the last one of fear."""
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today - timedelta(12))
    for ago in (8, 7, 6):
        cast.a_noted_day(us, plan, today - timedelta(ago), words=WORDS, guess=9, actual=2)
    for ago in (2, 1):
        cast.a_noted_day(
            us, plan, today - timedelta(ago), outcome=Outcome.NOT_TODAY, in_the_way="fear", size=""
        )
    return us, plan


def test_it_works(django_assert_max_num_queries) -> None:
    us, plan = lived()
    name = plan.practice.name
    with django_assert_max_num_queries(3):
        along = pocket(us.clinic, [plan], cast.today_of(us))
    assert {one["id"] for one in along["guides"]} == ALWAYS | OF_IT
    given = {one["id"]: one["given"] for one in along["guides"]}
    assert [given[guide] for guide in OF_IT] == [{"practice": name}] * 4
    assert [given[guide] for guide in ALWAYS] == [{}] * 3
    assert WORDS not in str(along)
    pk = bring_home(by=us.ana, id=uuid4(), guide="what-is-it-for", events=[Event("skip")] * 9, practice=name)
    (home,) = conversations(us.ana.pk)
    assert (home.id, home.given.values) == (pk, {"practice": name})


def test_before_anything_happened_only_those_of_every_day_come_along() -> None:
    us = cast.clinic_with()
    along = pocket(us.clinic, [cast.a_plan(us)], cast.today_of(us))
    assert {one["id"] for one in along["guides"]} == ALWAYS


@pytest.mark.parametrize("practice", ["", "Something else that was never agreed"])
def test_what_comes_home_speaks_of_a_practice_of_this_client_or_of_none(practice: str) -> None:
    us, _ = lived()
    with pytest.raises(NotJustNow):
        bring_home(by=us.ana, id=uuid4(), guide="what-is-it-for", events=[], practice=practice)
    assert conversations(us.ana.pk) == []
