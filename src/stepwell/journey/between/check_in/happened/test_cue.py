"""Two optional taps in a trial week: did the moment come, how soon did you begin."""

from datetime import timedelta

import pytest

from starting import a_ritual
from stepwell.strategies.ritual.queries import cue_day

ASKS, HOW_SOON = "Did your moment come?", "How soon did you begin?"


@pytest.fixture
def tries(ana):
    return a_ritual(ana.clinic, ana.plan, starts=ana.today)


def noted(ana):
    day = cue_day(ana.plan.id, ana.today)
    return day and (day.came, day.minutes)


def test_it_works(ana, tries) -> None:
    path = ana.tap("done").url
    said = ana.browser.get(path).content.decode()
    assert (ASKS in said, HOW_SOON in said, tries.terms.cue in said) == (True, True, True)
    kept = ana.more(path, came="yes", soon="5", words="Rain.")
    assert noted(ana) == (True, 5)
    assert ana.words() == "Rain."
    again = ana.browser.get(f"{kept.url}/more").content.decode()
    assert 'name="came" value="yes"' in again
    ana.more(f"{kept.url}/more", came="no", words="Rain.")
    assert noted(ana) == (False, None)


def test_not_today_is_asked_for_the_moment_alone(ana, tries) -> None:
    path = ana.tap("not_today").url.replace("/why", "/more")
    said = ana.browser.get(path).content.decode()
    assert (ASKS in said, HOW_SOON in said) == (True, False)
    ana.more(path, came="no")
    assert noted(ana) == (False, None)


@pytest.mark.parametrize("sent", [{}, {"came": ""}, {"came": "not_said", "soon": "not_said"}])
def test_both_may_stay_open(ana, tries, sent) -> None:
    assert ana.more(ana.tap("done").url, **sent).status_code == 302
    assert noted(ana) is None


def test_who_tells_how_soon_has_seen_it_come(ana, tries) -> None:
    ana.more(ana.tap("done").url, soon="0")
    assert noted(ana) == (True, 0)


def test_a_strange_answer_keeps_all_that_was_typed(ana, tries) -> None:
    answer = ana.more(ana.tap("done").url, came="maybe", words="Rain.")
    assert answer.status_code == 422
    assert "Rain." in answer.content.decode()


@pytest.mark.parametrize("outcome", ["rest", "not_applicable"])
def test_a_day_of_rest_is_not_asked(ana, tries, outcome) -> None:
    assert ASKS not in ana.browser.get(ana.tap(outcome).url).content.decode()


def test_without_a_trial_week_nothing_is_asked(ana) -> None:
    a_ritual(ana.clinic, ana.plan, starts=ana.today - timedelta(7))
    path = ana.tap("done").url
    assert ASKS not in ana.browser.get(path).content.decode()
    ana.more(path, came="yes", soon="0")
    assert noted(ana) is None
