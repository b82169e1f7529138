"""Bare taps that waited without a network: each about its own moment, and the last one holds."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from cast import Cast, a_plan, browser_of, clinic_with, today_of
from coins import an_experiment
from letters import enveloped, post
from stepwell.ground.reminder.queries import hard_weeks, last_hard_week
from stepwell.ground.reminder.resting import end_hard_week
from stepwell.kit import clock
from stepwell.strategies.discovery.facts.experiment import OTHER
from stepwell.strategies.discovery.queries.experiment import experiments_of, way_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


def other_way(cast: Cast) -> dict[str, str]:
    today = today_of(cast)
    one = an_experiment(cast, a_plan(cast, starts=today - timedelta(3)), ago=2)
    way = OTHER[one.drawn[today]]
    return {"id": str(uuid4()), "experiment": str(one.id), "way": way, "at": clock.now().isoformat()}


def test_taps_that_waited_count_as_they_were_pressed_in_whatever_order_they_come(cast: Cast) -> None:
    """A hard week begun, ended, begun again; the other way of today, and back: the last tap holds."""
    phone, at = browser_of(cast.ana), clock.now()
    coin = other_way(cast)
    back = coin | {"id": str(uuid4()), "way": OTHER[coin["way"]]}

    def pressed(ago: int, note: dict) -> dict:
        return {"id": str(uuid4())} | note | {"at": (at - timedelta(minutes=ago)).isoformat()}

    def comes(kind: str, *notes: dict) -> None:
        told = post(phone, [enveloped(phone, kind, note) for note in notes])
        assert {one["answer"] for one in told} == {"stored"}

    begun, over, again = pressed(9, {}), pressed(6, {"ends": True}), pressed(3, {})
    for _ in range(2):
        comes("rest", over, begun)
        assert hard_weeks([cast.ana.pk]) == {}
    for waited in ((again,), (over, begun)):
        comes("rest", *waited)
        assert hard_weeks([cast.ana.pk])[cast.ana.pk].id == UUID(again["id"])
    waited = pressed(2, back), pressed(6, coin)
    for _ in range(2):
        comes("coin", *waited)
        assert way_of(cast.ana.pk, today_of(cast)).taken == back["way"]


def test_a_tap_is_about_the_day_it_was_pressed_on_and_no_other(cast: Cast) -> None:
    phone, coin, today = browser_of(cast.ana), other_way(cast), today_of(cast)
    yesterday = coin | {"at": (clock.now() - timedelta(1)).isoformat()}
    ahead = coin | {"id": str(uuid4()), "at": (clock.now() + timedelta(3)).isoformat()}
    before = coin | {"id": str(uuid4()), "at": (clock.now() - timedelta(9)).isoformat()}
    told = post(phone, [enveloped(phone, "coin", note) for note in (yesterday, ahead, before)])
    assert [one["answer"] for one in told] == ["stored", "stored", "refused"]
    (one,) = experiments_of(cast.ana.pk)
    assert set(one.otherwise) <= {today - timedelta(1), today}


def test_a_hard_week_begins_on_the_day_it_was_pressed_and_not_again_after_its_end(cast: Cast) -> None:
    phone, pressed = browser_of(cast.ana), clock.now() - timedelta(days=2)
    sent = [enveloped(phone, "rest", {"id": str(uuid4()), "at": pressed.isoformat()})]
    for _ in range(2):
        assert [told["answer"] for told in post(phone, sent)] == ["stored"]
    week = last_hard_week(cast.ana.pk)
    assert (week.starts, week.asks - week.starts) == (today_of(cast) - timedelta(2), timedelta(7))
    end_hard_week(by=cast.ana)
    older, lost = (pressed - timedelta(hours=1)).isoformat(), "2001-01-01T00:00:00Z"
    post(phone, [*sent, enveloped(phone, "rest", {"id": str(uuid4()), "at": older})])
    assert hard_weeks([cast.ana.pk]) == {}
    post(phone, [enveloped(phone, "rest", {"id": str(uuid4()), "at": lost})])
    assert last_hard_week(cast.ana.pk).starts == today_of(cast)
