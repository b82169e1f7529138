"""Ana tries two ways, by a coin."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from coins import INSIDE, OUTSIDE, an_experiment
from stepwell.ground.diary.facts import Outcome
from stepwell.kit import clock
from stepwell.strategies.discovery.facts.experiment import OTHER, Way
from stepwell.strategies.discovery.queries.experiment import experiments_of, shown_experiments

pytestmark = pytest.mark.django_db
NOT_FOR_A_COIN = [
    ({"a": "with my pills", "b": "without"}, "This sounds like medicine."),
    ({"a": "skip lunch", "b": "eat at noon"}, "This sounds like food."),
    ({"a": "go to bed at ten", "b": "at two"}, "This sounds like sleep."),
    ({"a": "sit near the exit", "b": "sit far in"}, "to feel safe"),
    ({"fine": ""}, "Is it one of these?"),
    ({"pick": "own"}, "Two ways are needed"),
    ({"a": "slowly", "b": "Slowly"}, "Both are the same."),
]
WORDS = {Way.A: INSIDE, Way.B: OUTSIDE}


class Ana:
    def __init__(self) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(30))
        self.browser = cast.browser_of(self.us.ana)

    def sets_up(self, **typed: object):
        told = {"plan": self.plan.id, "pick": "where", "asks": "did", "days": "14", "fine": "on"}
        return self.browser.post("/experiments/new", {"id": uuid4(), **told, **typed})

    def sees(self, path: str) -> str:
        return self.browser.get(path).content.decode()

    @property
    def experiments(self):
        return experiments_of(self.us.ana.pk)


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_it_works(ana) -> None:
    """Set up today; from tomorrow's own morning on Today says which way, and no page says more."""
    pk = uuid4()
    for _ in range(2):
        assert ana.sets_up(id=pk, a=INSIDE, b=OUTSIDE).url == "/experiments"
    one = ana.experiments[0]
    assert [len(ana.experiments), len(one.drawn)] == [1, 14]
    assert "coin says" not in ana.sees("/today")
    with clock.set_to(clock.now() + timedelta(1)):
        page = ana.sees("/today")
        drawn = one.drawn[ana.today + timedelta(1)]
        assert f"<strong>{WORDS[drawn]}</strong>" in page
        assert "0 of 14 days are noted." in ana.sees("/experiments")
        ana.browser.post(f"/experiments/{pk}/take", {"id": uuid4(), "way": OTHER[drawn].value})
        assert f"<strong>{WORDS[OTHER[drawn]]}</strong>" in ana.sees("/today")


def test_a_stranger_sees_nothing(ana) -> None:
    one = an_experiment(ana.us, ana.plan, ago=2)
    for person in (ana.us.bo, ana.us.dee, cast.a_stranger(), cast.a_client(ana.us.bo, "Eve")):
        other = cast.browser_of(person)
        assert INSIDE not in other.get("/experiments").content.decode()
        for verb in ("take", "stop", "show"):
            told = {"id": uuid4(), "way": "A", "on": "1"}
            assert other.post(f"/experiments/{one.id}/{verb}", told).status_code == 404
    assert ana.experiments == [one]
    assert INSIDE not in cast.browser_of(ana.us.bo).get(f"/pairs/{ana.us.pair.id}").content.decode()


def test_at_the_end_it_says_the_days_first_and_then_a_word(ana) -> None:
    one = an_experiment(ana.us, ana.plan, ago=15)
    for day, way in one.drawn.items():
        done = Outcome.DONE if way is Way.A else Outcome.NOT_TODAY
        cast.a_noted_day(ana.us, ana.plan, day, outcome=done)
    page = ana.sees("/experiments")
    assert f"“{INSIDE}”: 7 of 7 days. “{OUTSIDE}”: 0 of 7 days." in page
    assert f"“{INSIDE}” looks better for you." in page
    assert page.index("7 of 7 days") < page.index("looks better")
    assert page.count('<th scope="row">') == 14


def test_while_it_runs_nothing_sways_the_days_to_come(ana) -> None:
    one = an_experiment(ana.us, ana.plan, ago=13)
    for day in list(one.drawn)[:-1]:
        cast.a_noted_day(ana.us, ana.plan, day)
    page = ana.sees("/experiments")
    assert "13 of 14 days are noted." in page
    assert "7 of 7" not in page
    ana.browser.post(f"/experiments/{one.id}/stop")
    assert "they are too few for more" in ana.sees("/experiments")
    assert "coin says" not in ana.sees("/today")


def test_a_week_is_a_taste_and_gives_no_verdict(ana) -> None:
    one = an_experiment(ana.us, ana.plan, ago=8, days=7)
    for day, way in one.drawn.items():
        cast.a_noted_day(ana.us, ana.plan, day, outcome=Outcome.DONE if way is Way.A else Outcome.NOT_TODAY)
    page = ana.sees("/experiments")
    assert "A week is a taste, so there is no verdict." in page
    assert "looks better" not in page


def test_what_is_not_for_a_coin_is_said_kindly(ana) -> None:
    for typed, said in NOT_FOR_A_COIN:
        answer = ana.sets_up(**typed)
        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert ana.experiments == []


def test_what_bo_marked_as_needed_every_day_stays_as_it_is(ana) -> None:
    bo = cast.browser_of(ana.us.bo)
    bo.post(f"/plans/{ana.plan.id}/daily", {"on": "1"})
    assert "needed every day" in ana.sets_up().content.decode()
    assert "no coin decides" in bo.get(f"/pairs/{ana.us.pair.id}").content.decode()
    bo.post(f"/plans/{ana.plan.id}/daily", {"on": "0"})
    assert ana.sets_up().url == "/experiments"
    assert ana.browser.post(f"/plans/{ana.plan.id}/daily", {"on": "1"}).status_code == 404
    assert "One experiment at a time." in ana.sets_up().content.decode()


def test_one_is_shown_and_taken_back_by_itself(ana) -> None:
    first, bo = an_experiment(ana.us, ana.plan, ago=30), cast.browser_of(ana.us.bo)
    an_experiment(ana.us, ana.plan, ago=1)
    ana.browser.post(f"/experiments/{first.id}/show", {"on": "1"})
    assert [one.id for one in shown_experiments(ana.us.ana.pk)] == [first.id]
    assert bo.get(f"/pairs/{ana.us.pair.id}").content.decode().count(INSIDE) >= 1
    ana.browser.post(f"/experiments/{first.id}/show", {"on": "0"})
    assert INSIDE not in bo.get(f"/pairs/{ana.us.pair.id}").content.decode()


def test_what_it_costs(ana, django_assert_max_num_queries) -> None:
    an_experiment(ana.us, ana.plan, ago=40)
    an_experiment(ana.us, ana.plan, ago=2)
    ana.sees("/today")
    with django_assert_max_num_queries(18):
        ana.browser.get("/today")
    with django_assert_max_num_queries(16):
        ana.browser.get("/experiments")
