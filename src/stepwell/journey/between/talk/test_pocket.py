"""Conversations that a phone takes along, and what one about a practice may quote there."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from stepwell.ground.diary.facts import Outcome
from stepwell.journey.between.talk.actions import NotJustNow
from stepwell.journey.between.talk.pocket import bring_home, pocket
from stepwell.strategies.discovery.facts.state import Event, Given
from stepwell.strategies.discovery.queries.conversation import conversations

pytestmark = pytest.mark.django_db
ALWAYS = {"what-would-i-tell-a-friend", "two-sides", "one-small-thing-i-noticed", "known-from-before"}
OF_A_GAP = "the-part-that-surprised-me"
OF_IT = {"keep-not-doing", "what-was-i-protecting", "what-carried-it", "what-is-it-for"}
GAP = {"predicted": "9", "actual": "2"}
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
    assert {one["id"] for one in along["guides"]} == ALWAYS | OF_IT | {OF_A_GAP}
    given = {one["id"]: one["given"] for one in along["guides"]}
    assert [given[guide] for guide in OF_IT] == [{"practice": name}] * 4
    assert [given[guide] for guide in (*ALWAYS, OF_A_GAP)] == [{}] * 5
    assert WORDS not in str(along)
    of_it = Given({"practice": name})
    pk = bring_home(by=us.ana, id=uuid4(), guide="what-is-it-for", events=[Event("skip")] * 9, given=of_it)
    (home,) = conversations(us.ana.pk)
    assert (home.id, home.given.values) == (pk, {"practice": name})


def test_before_anything_happened_only_those_of_every_day_come_along() -> None:
    us = cast.clinic_with()
    along = pocket(us.clinic, [cast.a_plan(us)], cast.today_of(us))
    assert {one["id"] for one in along["guides"]} == ALWAYS | {OF_A_GAP}


@pytest.mark.parametrize("practice", ["", "Something else that was never agreed"])
def test_what_comes_home_speaks_of_a_practice_of_this_client_or_of_none(practice: str) -> None:
    us, _ = lived()
    given = Given({"practice": practice} if practice else {})
    with pytest.raises(NotJustNow):
        bring_home(by=us.ana, id=uuid4(), guide="what-is-it-for", events=[], given=given)
    assert conversations(us.ana.pk) == []


def test_two_numbers_of_the_phone_and_words_from_memory_stand_in_for_what_stays_here() -> None:
    """After a month: a letter from memory instead of one to old lines; a gap with the numbers it has."""
    us, _ = lived()
    old = cast.a_plan(us, starts=cast.today_of(us) - timedelta(40))
    along = {one["id"]: one for one in pocket(us.clinic, [old], cast.today_of(us))["guides"]}
    assert along[OF_A_GAP]["gap"] == 3
    assert "letter-from-memory" in along
    assert not {"letter-to-last-month", "seen-before"} & set(along)
    bring_home(by=us.ana, id=uuid4(), guide=OF_A_GAP, events=[Event("go_on")], given=Given(GAP))
    (home,) = conversations(us.ana.pk)
    assert home.given.values == GAP
    for strange in ({}, {"predicted": "9"}, GAP | {"echo_old": WORDS}):
        with pytest.raises(NotJustNow):
            bring_home(by=us.ana, id=uuid4(), guide=OF_A_GAP, events=[], given=Given(strange))
