"""Ana looks forward to something, and enjoys it."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest

import cast
from joys import MATTERS, OWN_JOY, WALK, a_reward, a_value, rated
from stepwell.kit import clock
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.facts import Flag
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Caution
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.queries import reward_of, rewards_of, values_of

pytestmark = pytest.mark.django_db
NOT_A_REWARD = [
    ({"r_pick": "own", "r_words": "Sleep in"}, "Rest is yours anyway"),
    ({"r_pick": "own", "r_words": "Weigh myself"}, "Your body needs fuel"),
    ({"r_pick": "own"}, "A few words"),
    ({"r_pick": "own", "r_words": "y" * 161}, "What can go? </span>"),
    ({"r_health": ""}, "required"),
    ({"r_free": "some"}, "who pays"),
    ({"r_days": "7"}, "7"),
]
IN_PLAY = partial(game.ask_cautions, said=[Caution.EATING])
IN_AGREEMENT = partial(contracts.ask_suitability, meeting=None, flags=[Flag.EATING])


class Ana:
    def __init__(self) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(50))
        self.browser = cast.browser_of(self.us.ana)

    def practised(self, *ago: int) -> None:
        for days in ago:
            cast.a_noted_day(self.us, self.plan, self.today - timedelta(days))

    def sets(self, value, **typed: object):
        told = {"r_value": value.id, "r_pick": WALK.id, "r_free": "free", "r_days": "4", "r_window": "7"}
        ticks = {"r_health": "on", "r_money": "on"}
        return self.browser.post("/rewards/new", {"r_id": uuid4(), **told, **ticks, **typed})

    @property
    def page(self) -> str:
        return self.browser.get("/rewards").content.decode()

    @property
    def rewards(self):
        return rewards_of([self.us.pair.id])


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_it_works(ana) -> None:
    """Named, set, on its way, open for good, enjoyed, once more."""
    named = {"v_id": "6d3f9f0e-0000-4000-8000-000000000001", "v_words": MATTERS, "v_domain": "nature"}
    for _ in range(2):
        ana.browser.post("/rewards", named)
    value = values_of([ana.us.pair.id])[0]
    assert ana.sets(value).url == "/rewards"
    assert "Ready when you are." in ana.page
    assert "Any 4 of 7 days open it. They need not be in a row." in ana.page
    assert "Monday, Wednesday, Friday and Sunday count just as well." in ana.page
    one = ana.rewards[0]
    with clock.set_to(clock.now() + timedelta(6)):
        today = cast.today_of(ana.us)
        for ago in (6, 4, 2):
            cast.a_noted_day(ana.us, ana.plan, today - timedelta(ago))
        assert "3 of 4 days, in the last 7." in ana.page
        assert ana.browser.post(f"/rewards/{one.id}/enjoyed", {"id": uuid4()}).status_code == 409
        cast.a_noted_day(ana.us, ana.plan, today)
        assert "It is open" in ana.page
    with clock.set_to(clock.now() + timedelta(40)):
        browser, pk = cast.browser_of(ana.us.ana), uuid4()
        assert "It is open" in browser.get("/rewards").content.decode()
        for _ in range(2):
            assert browser.post(f"/rewards/{one.id}/enjoyed", {"id": pk}).url == "/rewards"
        assert "Do you still need a reward for this?" in browser.get("/rewards").content.decode()
        browser.post(f"/rewards/{one.id}/after", {"answer": "later", "id": uuid4()})
        again = ana.rewards[-1]
        assert (again.follows, again.starts) == (one.id, cast.today_of(ana.us) + timedelta(14))


def test_a_stranger_sees_nothing(ana) -> None:
    value, one = a_value(ana.us), a_reward(ana.us)
    for person in (ana.us.dee, cast.a_stranger(), cast.a_client(ana.us.bo, "Eve"), cast.a_colleague(ana.us)):
        other = cast.browser_of(person)
        assert MATTERS not in other.get("/rewards").content.decode()
        for path in (f"/rewards/{one.id}/enjoyed", f"/rewards/{one.id}/after", f"/rewards/{one.id}/end",
                     f"/values/{value.id}/aside", f"/values/{value.id}/close"):  # fmt: skip
            told = {"id": uuid4(), "answer": "again", "matters": "1", "close": "1", "c_id": uuid4()}
            assert other.post(path, told).status_code == 404
    assert ana.rewards == [one]


def test_own_words_wait_for_the_look_together(ana) -> None:
    value = a_value(ana.us)
    assert ana.sets(value, r_pick="own", r_words=OWN_JOY).url == "/rewards"
    one = ana.rewards[0]
    ana.practised(0)
    assert "Waiting for a look together" in ana.page
    with pytest.raises(rewards.refusals.OnlyTheTherapist):
        rewards.look_at_it(by=ana.us.ana.pk, pair=ana.us.pair, reward=one)
    rewards.look_at_it(by=ana.us.bo.pk, pair=ana.us.pair, reward=one)
    assert "On its way" in ana.page


def test_one_that_was_looked_at_lets_no_other_through(ana) -> None:
    """Once more, with the id of own words that still wait: they go on waiting. A used id is nobody's."""
    value, since = a_value(ana.us), ana.today - timedelta(20)
    one, other = (a_reward(ana.us, value, starts=since, words=words) for words in (OWN_JOY, "A walk with Jo"))
    rewards.look_at_it(by=ana.us.bo.pk, pair=ana.us.pair, reward=one)
    ana.practised(1, 2, 3, 4)
    enjoyed = ana.browser.post(f"/rewards/{one.id}/enjoyed", {"id": value.id})
    ana.browser.post(f"/rewards/{one.id}/after", {"id": other.id, "answer": "again"})
    assert (enjoyed.status_code, reward_of([ana.us.pair.id], other.id).live) == (302, False)
    rewards.look_at_it(by=ana.us.bo.pk, pair=ana.us.pair, reward=other)
    assert ana.browser.post(f"/rewards/{other.id}/enjoyed", {"id": value.id}).status_code == 404


def test_what_cannot_be_a_reward_is_answered_kindly(ana) -> None:
    value = a_value(ana.us)
    for typed, said in NOT_A_REWARD:
        answer = ana.sets(value, **typed)
        assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert ana.rewards == []


def test_the_rule_can_only_become_easier(ana) -> None:
    one = a_reward(ana.us)
    told = {"by": ana.us.bo.pk, "pair": ana.us.pair, "reward": one, "since": ana.today}
    for days, window in ((5, 7), (4, 6), (4, 15)):
        with pytest.raises(rewards.refusals.NeverMore):
            rewards.ease(days=days, window=window, **told)
    rewards.ease(days=3, window=7, **told)
    now = reward_of([ana.us.pair.id], one.id)
    assert (now.rule.days, len(now.rules)) == (3, 2)
    with pytest.raises(rewards.refusals.NeverMore):
        rewards.ease(days=4, window=7, **told)


def test_three_values_and_three_rewards_at_a_time(ana) -> None:
    values = [a_value(ana.us, f"{MATTERS} {n}") for n in range(3)]
    with pytest.raises(rewards.refusals.ThreeValues):
        a_value(ana.us, "one more")
    rewards.put_aside(by=ana.us.ana.pk, pair=ana.us.pair, value=values[0])
    value = a_value(ana.us, "one more")
    for _ in range(3):
        a_reward(ana.us, value)
    assert "plenty" in ana.sets(value).content.decode()


def test_how_close_over_time(ana) -> None:
    value = a_value(ana.us)
    rated(ana.us, value, 9, 3, ana.today - timedelta(7))
    told = {"c_id": uuid4(), "matters": "9", "close": "6"}
    assert ana.browser.post(f"/values/{value.id}/close", told).url == "/rewards"
    assert "It matters 9 of 10. This week came 6 of 10 close." in ana.page


@pytest.mark.parametrize("asked", [IN_PLAY, IN_AGREEMENT])
def test_where_counting_pulls_the_wrong_way_it_is_off_to_begin_with(ana, asked) -> None:
    value = a_value(ana.us)
    asked(by=ana.us.bo.pk, pair=ana.us.pair)
    assert "off to begin with" in ana.page
    assert "set together" in ana.sets(value).content.decode()


def test_when_usefulness_falls_it_asks_and_raises_nothing(ana) -> None:
    a_reward(ana.us)
    for ago, useful in enumerate((4, 5, 8, 8, 8, 9)):
        cast.a_noted_day(ana.us, ana.plan, ana.today - timedelta(ago), useful=useful)
    assert "Lately it has been less useful." in ana.page


def test_progress_tells_of_it_and_what_it_costs(ana, django_assert_max_num_queries) -> None:
    one = a_reward(ana.us, starts=ana.today - timedelta(20))
    ana.practised(1, 2)
    assert f"{WALK.text}: 2 of 4 days" in ana.browser.get("/progress").content.decode()
    with django_assert_max_num_queries(20):
        ana.browser.get("/rewards")
    rewards.let_go(by=ana.us.ana.pk, pair=ana.us.pair, reward=one)
    assert WALK.text not in ana.browser.get("/progress").content.decode()


def test_no_more_stays_said_when_another_phone_says_once_more(ana) -> None:
    one = a_reward(ana.us, starts=ana.today - timedelta(20))
    ana.practised(1, 2, 3, 4)
    for path, answer in (("enjoyed", ""), ("after", "no_more"), ("after", "again")):
        ana.browser.post(f"/rewards/{one.id}/{path}", {"answer": answer, "id": uuid4()})
    assert len(ana.rewards) == 1
