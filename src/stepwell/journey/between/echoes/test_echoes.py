"""Ana lays two lines of hers side by side, and says what belongs together."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast, browser_of, clinic_with
from on_screen import words_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.discovery.actions import echo
from stepwell.strategies.discovery.actions.discovery import discover
from stepwell.strategies.discovery.queries.echo import threads, underlines
from written import wrote

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_day")]
THEN, NOW = "I froze at the door.", "The door again, and me outside."


def test_it_works(cast: Cast, plan: PlanFact, ana: Client):
    older, newer = wrote(cast, plan, 40, THEN), wrote(cast, plan, 1, NOW)
    told = words_of(ana.get("/echoes"))
    assert THEN in told
    assert NOW in told
    assert "The same thing was in the way." in told
    ana.post("/echoes/choose", {"id": uuid4(), "older": older, "newer": newer})
    assert [(one.older, one.newer) for one in threads(cast.ana.pk)] == [(older, newer)]
    begun = ana.post("/talk", {"id": uuid4(), "guide": "seen-before"}, follow=True)
    assert [THEN in words_of(begun), NOW in words_of(begun)] == [True, True]


def test_nothing_is_looked_for_before_ana_says_yes(cast: Cast, plan: PlanFact):
    wrote(cast, plan, 40, THEN)
    wrote(cast, plan, 1, NOW)
    assert THEN not in words_of(browser_of(cast.ana).get("/echoes"))


def test_without_a_choice_no_conversation_speaks_of_two_lines(cast: Cast, plan: PlanFact, ana: Client):
    wrote(cast, plan, 40, THEN)
    wrote(cast, plan, 1, NOW)
    assert "seen-before" not in ana.get("/talk").content.decode()


def test_a_stranger_sees_nothing(cast: Cast, plan: PlanFact, ana: Client):
    entry = wrote(cast, plan, 1, NOW)
    eve = browser_of(clinic_with(client="Eve").ana)
    assert eve.get(f"/entries/{entry}/underline").status_code == 404
    assert eve.post("/echoes/choose", {"id": uuid4(), "older": entry, "newer": entry}).status_code == 404
    assert [browser_of(one).get("/echoes").status_code for one in (cast.bo, cast.dee)] == [404, 404]


def test_an_underlined_word_joins_two_lines(cast: Cast, plan: PlanFact, ana: Client):
    older, newer = wrote(cast, plan, 40, THEN, about=""), wrote(cast, plan, 1, NOW, about="")
    assert THEN not in words_of(ana.get("/echoes"))
    ana.post(f"/entries/{older}/underline", {"id": uuid4(), "words": ["4"]})
    ana.post(f"/entries/{newer}/underline", {"id": uuid4(), "words": ["1"]})
    assert [one.words for one in underlines(cast.ana.pk)] == ["door.", "door"]
    assert "You underlined the same word." in words_of(ana.get("/echoes"))
    ana.post(f"/underlines/{underlines(cast.ana.pk)[0].id}/out")
    assert len(underlines(cast.ana.pk)) == 1


def test_none_of_these_puts_a_line_behind_others_and_never_is_never(cast: Cast, plan: PlanFact, ana: Client):
    lines = [wrote(cast, plan, ago, f"Line {ago}.") for ago in (50, 45, 40, 35)]
    wrote(cast, plan, 1, NOW)
    assert "Line 50." not in words_of(ana.get("/echoes"))
    ana.post("/echoes/back", {"held": lines[1:]})
    assert "Line 50." in words_of(ana.get("/echoes"))
    ana.post("/echoes/back", {"never": lines[0]})
    assert "Line 50." not in words_of(ana.get("/echoes"))


@pytest.mark.parametrize(
    ("words", "about", "noted"),
    [("I want to die.", "fear", {}), ("Bo said it.", "fear", {}), (THEN, "life_event", {}),
     (THEN, "fear", {"before": 2})],
)  # fmt: skip
def test_what_is_heavy_stays_where_it_is(
    cast: Cast, plan: PlanFact, ana: Client, words: str, about: str, noted: dict[str, int]
):
    wrote(cast, plan, 40, words, about, **noted)
    wrote(cast, plan, 1, NOW)
    ana.get("/echoes")
    assert words not in words_of(ana.get("/echoes"))


def test_what_was_written_elsewhere_keeps_its_days_apart_too(cast: Cast, plan: PlanFact, ana: Client):
    wrote(cast, plan, 40, THEN)
    wrote(cast, plan, 1, NOW)
    assert THEN in words_of(ana.get("/echoes"))
    with clock.set_to(clock.now() - timedelta(42)):
        discover(by=cast.ana, id=uuid4(), words="Some days I want to die.")
    assert THEN not in words_of(ana.get("/echoes"))


def test_a_line_about_somebody_else_stays_where_it_is(cast: Cast, plan: PlanFact, ana: Client):
    wrote(cast, plan, 40, "Marta said that I never listen.")
    wrote(cast, plan, 1, NOW)
    assert "Marta" not in words_of(ana.get("/echoes"))
    wrote(cast, plan, 39, "Tuesday again. I froze.")
    assert "Tuesday again" in words_of(ana.get("/echoes"))


def test_a_month_ago_comes_only_when_asked_for(cast: Cast, plan: PlanFact, ana: Client):
    wrote(cast, plan, 30, THEN, about="")
    assert THEN not in words_of(ana.get("/echoes"))
    assert THEN in words_of(ana.get("/echoes?month=1"))


def test_taken_apart_and_off_again(cast: Cast, plan: PlanFact, ana: Client):
    older, newer, thread = wrote(cast, plan, 40, THEN), wrote(cast, plan, 1, NOW), uuid4()
    echo.hold_together(by=cast.ana, id=thread, older=older, newer=newer)
    ana.post(f"/threads/{thread}/apart")
    assert threads(cast.ana.pk) == []
    ana.post("/echoes", {})
    assert THEN not in words_of(ana.get("/echoes"))


def test_few_questions_however_much_was_written(
    cast: Cast, plan: PlanFact, ana: Client, django_assert_max_num_queries
):
    for ago in range(1, 50):
        wrote(cast, plan, ago, f"Line {ago}.")
    with django_assert_max_num_queries(22):
        ana.get("/echoes?month=1")
