"""What Ana fears or hopes before she begins, and what becomes of it."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

import cast
from asking import FEARS
from on_screen import words_of
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.queries import last_start
from stepwell.strategies.discovery.actions.expected import became, expect
from stepwell.strategies.discovery.facts.asked import Came
from stepwell.strategies.discovery.queries.expected import expected_by
from stepwell.strategies.discovery.rules.tails import below

ASKS = "Did it happen?"


def started(ana, **said):
    ana.browser.post(f"/plans/{ana.plan.id}/start", {"id": uuid4(), **said})
    return last_start(ana.plan.id, ana.today)


def test_it_works(ana) -> None:
    start = started(ana, might=FEARS, likely="7", feel="2")
    path = ana.tap("done", start=start.id).url
    asks = words_of(ana.browser.get(path))
    assert (ASKS in asks, FEARS in asks, "70" in asks) == (True, True, False)
    ana.more(path, became="partly", words="Two looked.")
    (found,) = expected_by(ana.clinic.ana.pk)
    assert (found.words, found.likely, found.feel, found.counts, found.came) == (
        FEARS,
        70,
        2,
        True,
        Came.PARTLY,
    )


def test_a_stranger_sees_nothing(ana) -> None:
    started(ana, might=FEARS, likely="7")
    assert expected_by(ana.clinic.bo.pk) == []
    for person in (ana.clinic.bo, cast.a_client(ana.clinic.bo, "Eve")):
        assert FEARS not in cast.browser_of(person).get("/discover").content.decode()


def test_it_is_locked_by_the_start(ana) -> None:
    start = started(ana, might=FEARS, likely="7")
    expect(by=ana.clinic.ana, start=start, words="It went well, as I said.", likely=0)
    assert [(one.words, one.likely) for one in expected_by(ana.clinic.ana.pk)] == [(FEARS, 70)]


def test_real_danger_and_harm_are_kept_and_never_counted(ana) -> None:
    started(ana, might="The dog bites.", likely="7", real="on")
    started(ana, might="I want to die.", likely="7")
    assert [one.counts for one in expected_by(ana.clinic.ana.pk)] == [False, False]


def test_without_practice_it_stays_open(ana) -> None:
    start = started(ana, might=FEARS, likely="7")
    assert ASKS not in ana.browser.get(ana.tap("not_today", start=start.id).url).content.decode()


def test_nothing_said_is_nothing_kept(ana) -> None:
    started(ana, might="   ", likely="3")
    assert expected_by(ana.clinic.ana.pk) == []


@given(st.lists(st.floats(0, 1), max_size=12))
def test_every_count_together_is_certain(chances) -> None:
    assert abs(below(chances, len(chances)) - 1) < 1e-9
    assert all(below(chances, n) <= below(chances, n + 1) + 1e-12 for n in range(len(chances)))


def test_from_eight_on_it_is_counted_and_never_where_the_danger_is_real(ana) -> None:
    for n in range(8):
        start = diary.start(by=ana.clinic.ana, plan=ana.plan, id=uuid4(), size="S")
        found = expect(by=ana.clinic.ana, start=start, words=FEARS, likely=70)
        assert found
        became(by=ana.clinic.ana, id=uuid4(), start=found.id, came=Came.YES if n == 3 else Came.NO)
    told = "thought it 7 in 10 likely. It happened once. That is less often than you expect."
    assert told in ana.browser.get("/discover").content.decode()
    bo = cast.browser_of(ana.clinic.bo)
    bo.post(f"/plans/{ana.plan.id}/danger", {"on": "1"})
    assert "in 10 likely" not in ana.browser.get("/discover").content.decode()
    bo.post(f"/plans/{ana.plan.id}/danger", {"on": "0"})
    assert told in ana.browser.get("/discover").content.decode()
