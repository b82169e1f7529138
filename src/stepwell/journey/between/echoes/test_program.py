"""A small model on the clinic's own machine compares Ana's lines, when she asks for it."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast
from on_screen import words_of
from small_model import a_small_model
from stepwell.ground.language_model.actions import choose_policy
from stepwell.ground.language_model.facts import Policy
from stepwell.ground.plan.facts import PlanFact
from written import wrote

pytestmark = pytest.mark.django_db


@pytest.fixture
def small(settings, tmp_path: Path, cast: Cast) -> None:
    settings.AI_POLICY = "client_bounded"
    settings.RECALL_MODEL, settings.RECALL_SHA256 = a_small_model(tmp_path)
    choose_policy(by=cast.dee, policy=Policy.CLIENT)


def test_a_small_model_holds_out_three_and_ana_picks_or_not(
    cast: Cast, plan: PlanFact, ana: Client, small: None
):
    loud = [wrote(cast, plan, ago, f"The drill, {ago} times.") for ago in (50, 45, 40, 35)]
    door = wrote(cast, plan, 60, "The threshold and the key.", about="low_mood")
    newer = wrote(cast, plan, 1, "A noise at night.", about="fear")
    assert "sound like a new one" not in words_of(ana.get("/echoes?alike=1"))
    ana.post("/echoes/program", {"on": "1"})
    assert "sound like a new one" in words_of(ana.get("/echoes"))
    told = words_of(ana.get("/echoes?alike=1"))
    assert (told.count("These belong together"), told.count("It may be wrong.")) == (3, 1)
    assert "threshold" not in told
    ana.post("/echoes/back", {"held": loud})
    assert "threshold" in words_of(ana.get("/echoes?alike=1"))
    ana.post("/echoes/choose", {"id": uuid4(), "older": door, "newer": newer})
    assert "threshold" not in words_of(ana.get("/echoes?alike=1")).split("You put these together")[0]
    ana.post("/echoes/program", {})
    assert "A program found" not in words_of(ana.get("/echoes?alike=1"))


def test_without_the_model_nothing_of_it_shows(
    cast: Cast, plan: PlanFact, ana: Client, small: None, settings
):
    assert "A program can look for you" in words_of(ana.get("/echoes"))
    settings.RECALL_SHA256 = "0" * 64
    assert "program" not in words_of(ana.get("/echoes?alike=1")).lower()
    assert "No language model here" in words_of(ana.get("/me/language-model"))


@pytest.mark.parametrize(
    ("words", "about", "noted", "ago"),
    [("I want to die at night.", "fear", {}, 40), ("Marta at night.", "fear", {}, 40),
     ("Night.", "life_event", {}, 40), ("Night.", "no_privacy", {}, 40), ("Night.", "made_worse", {}, 40),
     ("Night.", "fear", {"after": 2}, 40), ("Night.", "fear", {}, 20), ("Night.", "", {}, 40)],
)  # fmt: skip
def test_a_model_does_not_bring_back_what_stays(
    cast: Cast, plan: PlanFact, ana: Client, small: None, words: str, about: str, noted: dict, ago: int
):
    ana.post("/echoes/program", {"on": "1"})
    wrote(cast, plan, 44, "I saw Marta, the drill ran.")
    wrote(cast, plan, ago, words, about, **noted)
    wrote(cast, plan, 60, "The key.")
    wrote(cast, plan, 1, "Awake at night.")
    told = words_of(ana.get("/echoes?alike=1"))
    assert words not in told
    assert "The key." in told
