"""Arrows that no import shows all point down."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from architecture.checks import arrows
from architecture.checks.house import HOUSE
from architecture.plant import plant

MODELS = apps.get_models()


def a_model(module: str, name: str, **fields: models.Field) -> type[models.Model]:
    label = module.split(".")[2]
    meta = type("Meta", (), {"app_label": label})
    return type(name, (models.Model,), {"__module__": module, "Meta": meta, **fields})


def test_foreign_keys_point_down():
    assert arrows.keys_that_point_up(MODELS) == []


def test_rooms_do_not_reach_back_through_reverse_names():
    assert arrows.reverse_names_between_rooms(MODELS) == []


@isolate_apps()
def test_a_key_that_points_up_is_found():
    upstairs = a_model("stepwell.ground.diary.models", "Note")
    flaw = a_model(
        "stepwell.ground.people.models",
        "Soul",
        last=models.ForeignKey(upstairs, models.CASCADE, related_name="+"),
    )
    assert arrows.keys_that_point_up([upstairs, flaw]) == ["people.Soul.last → stepwell.ground.diary.models"]


@isolate_apps()
def test_a_key_to_a_strategy_is_found():
    upstairs = a_model("stepwell.strategies.game.models", "Level")
    flaw = a_model(
        "stepwell.ground.plan.models",
        "Plot",
        goal=models.ForeignKey(upstairs, models.CASCADE, related_name="+"),
    )
    assert len(arrows.keys_that_point_up([flaw])) == 1


@isolate_apps()
def test_a_reverse_name_between_rooms_is_found():
    downstairs = a_model("stepwell.ground.people.models", "Soul")
    flaw = a_model("stepwell.ground.plan.models", "Plot", of=models.ForeignKey(downstairs, models.CASCADE))
    assert arrows.keys_that_point_up([flaw]) == []
    assert len(arrows.reverse_names_between_rooms([flaw])) == 1


def test_templates_build_on_what_is_below():
    assert arrows.templates_that_point_up(HOUSE) == []


@pytest.mark.parametrize(
    "tag", ['{% include "journey/agree/x.html" only %}', "{% extends 'site/base.html' %}"]
)
def test_a_template_that_points_up_is_found(tmp_path: Path, tag: str):
    house = plant(tmp_path, **{"strategies/game/card.html": tag})
    assert len(arrows.templates_that_point_up(house)) == 1


def test_every_include_says_only():
    assert arrows.includes_that_see_too_much(HOUSE) == []


@pytest.mark.parametrize(
    "tag", ['{% include "look/a.html" %}', '{% include "look/a.html" with x=only_this %}']
)
def test_an_include_without_only_is_found(tmp_path: Path, tag: str):
    assert len(arrows.includes_that_see_too_much(plant(tmp_path, **{"look/b.html": tag}))) == 1


def test_there_are_no_side_doors():
    assert arrows.side_doors(HOUSE) == []


@pytest.mark.parametrize(
    "line",
    [
        'apps.get_model("plan", "Plan")',
        "@receiver(saved)",
        'import_string("a.b")',
        "import importlib",
        "owner = GenericForeignKey()",
        "post_save.connect(later)",
    ],
)
def test_a_side_door_is_found(tmp_path: Path, line: str):
    assert len(arrows.side_doors(plant(tmp_path, **{"ground/plan/actions.py": line}))) == 1


def test_signs_of_rooms_only_say_what_is_inside():
    assert arrows.busy_signs(HOUSE) == []


@pytest.mark.parametrize(
    "text", ['"""Plans."""\nfrom stepwell.kit import clock\n', "", '"""Plans."""\nready = True\n']
)
def test_a_busy_sign_is_found(tmp_path: Path, text: str):
    assert len(arrows.busy_signs(plant(tmp_path, **{"ground/plan/__init__.py": text}))) == 1
