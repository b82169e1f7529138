"""A moment on trial: it leads on Today, is asked after, and gets a word after a week."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from starting import AFTER_THE_KETTLE, a_ritual, the_cue
from stepwell.ground.diary.facts import Outcome
from stepwell.strategies.ritual.facts import Verdict
from stepwell.strategies.ritual.queries import rituals_of

pytestmark = pytest.mark.django_db
SENTENCE = "After the kettle clicks, in the hall, I take one breath. Then: Look at one thing."
OVER = "You tried this moment for a week"


class Ana:
    """Ana, a week and a bit into a plan, with her phone."""

    def __init__(self) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(9))
        self.browser = cast.browser_of(self.us.ana)

    def tries(self, began_ago: int):
        return a_ritual(self.us, self.plan, starts=self.today - timedelta(began_ago))

    def says(self, ritual, verdict: str, **words: object):
        return self.browser.post(f"/rituals/{ritual.id}", {"verdict": verdict, **words})

    @property
    def page(self) -> str:
        return self.browser.get("/today").content.decode()

    @property
    def rituals(self):
        return rituals_of([self.plan.id])


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_it_works(ana) -> None:
    ritual = ana.tries(7)
    for ago, outcome in ((3, Outcome.DONE), (2, Outcome.NOT_TODAY), (1, Outcome.DONE)):
        cast.a_noted_day(ana.us, ana.plan, ana.today - timedelta(ago), outcome=outcome)
        the_cue(ana.us, ritual, ago)
    assert OVER in ana.page
    assert "The moment came 3 times; 2 of them led to a start." in ana.page
    assert ana.says(ritual, "keep").url == "/today"
    assert ana.rituals[0].verdict is Verdict.KEEP
    assert OVER not in ana.page


def test_a_stranger_sees_nothing(ana) -> None:
    ritual = ana.tries(7)
    for nobody in (ana.us.bo, cast.a_client(ana.us.bo, "Eve"), cast.a_stranger(), ana.us.dee):
        browser = cast.browser_of(nobody)
        assert browser.get(f"/rituals/{ritual.id}").status_code == 404
        assert browser.post(f"/rituals/{ritual.id}", {"verdict": "keep"}).status_code == 404
    assert ana.rituals[0].verdict is None


def test_today_says_how_it_starts_and_until_when_it_is_tried(ana) -> None:
    ana.tries(0)
    assert SENTENCE in ana.page
    assert "A week to try it, until" in ana.page
    assert OVER not in ana.page


def test_i_started_shows_the_first_step_that_was_agreed(ana) -> None:
    ana.tries(0)
    started = ana.browser.post(f"/plans/{ana.plan.id}/start", {"id": uuid4()}).url
    assert AFTER_THE_KETTLE.first_step in ana.browser.get(started).content.decode()


def test_without_a_ritual_today_is_as_it_was(ana) -> None:
    assert ana.plan.shape.cue in ana.page


def test_to_talk_about_it_is_on_the_list(ana) -> None:
    ana.says(ana.tries(7), "talk")
    assert "It is on the list for your next session." in ana.page


def test_another_moment_begins_a_week_of_its_own(ana) -> None:
    old, form = ana.tries(7), uuid4()
    told = {"id": form, "cue": "after I hang up my coat", "place": "in the hall"}
    for _ in range(2):
        assert ana.says(old, "another", **told).url == "/today"
    first, second = ana.rituals
    assert (first.verdict, second.follows, second.terms.anchor) == (Verdict.ANOTHER, old.id, "coat-hung")
    assert second.terms.gesture == AFTER_THE_KETTLE.gesture
    assert (second.trial_starts, second.trial_ends) == (ana.today, ana.today + timedelta(6))
    assert "After I hang up my coat, in the hall, I take one breath." in ana.page


def test_the_old_page_in_another_tab_changes_nothing(ana) -> None:
    old = ana.tries(7)
    ana.says(old, "another", id=uuid4(), cue="after lunch")
    assert ana.says(old, "keep").status_code == 409
    assert ana.says(old, "another", id=uuid4(), cue="after supper").status_code == 409
    assert [one.verdict for one in ana.rituals] == [Verdict.ANOTHER, None]


def test_a_day_that_was_asked_after_stays_with_its_moment(ana) -> None:
    old = ana.tries(7)
    the_cue(ana.us, old, 0)
    ana.says(old, "another", id=uuid4(), cue="after lunch")
    assert ana.rituals[1].trial_starts == ana.today + timedelta(1)


@pytest.mark.parametrize("typed", [{}, {"cue": ""}, {"cue": "x" * 161}, {"id": "x", "cue": "after lunch"}])
def test_what_does_not_fit_is_said_at_the_field(ana, typed) -> None:
    answer = ana.says(ana.tries(7), "another", **({"id": uuid4()} | typed))
    assert answer.status_code == 422
    assert len(ana.rituals) == 1


def test_what_it_costs(ana, django_assert_max_num_queries) -> None:
    """Two questions with a ritual, two more on the days on which a word about it is waited for."""
    ritual = ana.tries(7)
    assert "Try another" in ana.page
    with django_assert_max_num_queries(16):
        ana.browser.get("/today")
    ana.says(ritual, "keep")
    with django_assert_max_num_queries(16):
        ana.browser.get("/today")
