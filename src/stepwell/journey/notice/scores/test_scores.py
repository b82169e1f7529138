"""Scores opened together: both see the ledger, and agree on a level and a goal."""

from datetime import timedelta

import pytest

import cast
from joys import WALK, a_reward
from playing import agree_play
from room import Room
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.ground.trail.queries import marks_about
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Element, Level
from stepwell.strategies.game.queries import agreed

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    room = Room()
    room.plan = cast.a_plan(room.us)
    agree_play(room.us)
    cast.a_noted_day(room.us, room.plan)
    room.go("review")
    return room


def opened(room):
    room.post("scores", {"open": "1"})
    return room.get("scores")


def test_it_works(room):
    assert "Open the scores together" in room.get("review").content.decode()
    page = opened(room)
    assert page.context["card"].points.total == 2
    for screen in (page, room.phone.get(f"{room.meeting}/scores")):
        assert "Why 2?" in screen.content.decode()
    room.post("scores", {"agree": "1", "level_0": "notice", "next_goal": "4"})
    assert room.seat.table.step == "review"
    now, today = agreed([room.us.pair.id]), cast.today_of(room.us)
    assert [(one.level, one.on) for one in now.levels] == [(Level.NOTICE, today)]
    assert (now.goal.days, now.goal.starts) == (4, today - timedelta(today.weekday()) + timedelta(7))
    did = [mark.did for mark in marks_about(room.us.ana.pk, 9)]
    assert {"opened_scores", "agreed_level", "set_week_goal"} <= set(did)


def test_both_can_leave_it_as_it_is(room):
    opened(room)
    room.post("scores", {"back": "1", "next_goal": "6"})
    now = agreed([room.us.pair.id])
    assert (now.levels, now.goal.days, room.seat.table.step) == ((), 3, "review")


def test_what_is_private_or_switched_off_is_not_opened(room):
    game.switch(by=room.us.ana.pk, pair=room.us.pair, element=Element.POINTS, on=False)
    assert opened(room).context["card"].points is None
    game.switch(by=room.us.ana.pk, pair=room.us.pair, element=Element.POINTS, on=True)
    consents.take_back(by=room.us.ana, kind=Agreed.SHOW_PRACTICE)
    said = room.get("scores").content.decode()
    assert "The diary stays private" in said
    assert "Why 2?" not in said


def test_rewards_are_opened_too_and_alone_there_is_nothing_to_agree():
    room = Room()
    a_reward(room.us)
    cast.a_noted_day(room.us, cast.a_plan(room.us))
    room.go("review")
    page = opened(room)
    assert page.context["asks"] is False
    for screen in (page, room.phone.get(f"{room.meeting}/scores")):
        assert WALK.text in screen.content.decode()
        assert "1 of 4 days" in screen.content.decode()
    room.post("scores", {"agree": "1", "next_goal": "6"})
    assert (room.seat.table.step, agreed([room.us.pair.id]).goal) == ("review", None)


def test_the_phone_follows_and_does_not_lead(room):
    assert room.phone.post(f"{room.meeting}/scores", {"open": "1"}).status_code == 404


def test_a_stranger_sees_nothing(room):
    opened(room)
    assert cast.browser_of(cast.a_stranger()).get(f"{room.meeting}/scores").status_code == 404
