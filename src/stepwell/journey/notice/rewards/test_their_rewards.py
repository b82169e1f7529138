"""Bo looks at what Ana looks forward to."""

import pytest

import cast
from joys import OWN_JOY, a_reward
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.strategies.reward.queries import reward_of

pytestmark = pytest.mark.django_db


def test_it_works(django_assert_max_num_queries) -> None:
    us = cast.clinic_with()
    one = a_reward(us, words=OWN_JOY)
    cast.a_noted_day(us, cast.a_plan(us))
    bo = cast.browser_of(us.bo)
    assert "Waiting for a look together" in bo.get(f"/pairs/{us.pair.id}/rewards").content.decode()
    bo.post(f"/rewards/{one.id}/look")
    bo.post(f"/rewards/{one.id}/ease", {"to": "3-7"})
    assert bo.post(f"/rewards/{one.id}/ease", {"to": "5-7"}).status_code == 422
    with django_assert_max_num_queries(25):
        page = bo.get(f"/pairs/{us.pair.id}/rewards").content.decode()
    assert "1 of 3 days, in the last 7." in page
    assert "3 of 14 days" in page
    assert reward_of([us.pair.id], one.id).live


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    one = a_reward(us, words=OWN_JOY)
    for person in (us.ana, us.dee, cast.a_stranger(), cast.a_colleague(us)):
        other = cast.browser_of(person)
        assert other.get(f"/pairs/{us.pair.id}/rewards").status_code == 404
        assert other.post(f"/rewards/{one.id}/look").status_code == 404
        assert other.post(f"/rewards/{one.id}/ease", {"to": "2-7"}).status_code == 404
    assert reward_of([us.pair.id], one.id) == one


def test_a_private_diary_tells_nothing_here_either() -> None:
    us = cast.clinic_with()
    a_reward(us)
    cast.a_noted_day(us, cast.a_plan(us))
    consents.take_back(by=us.ana, kind=Agreed.SHOW_PRACTICE)
    page = cast.browser_of(us.bo).get(f"/pairs/{us.pair.id}/rewards").content.decode()
    assert "keeps the diary to themselves" in page
    assert "1 of 4" not in page
