"""What the API tells is listed field by field: a new field is a decision, not an accident."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from security.world import World
from stepwell.doors.api.addresses import api

LISTED = Path(__file__).with_name("fields.toml")


def told() -> dict[str, list[str]]:
    """Every kind of thing that goes in or out, with its fields."""
    kinds: dict[str, Any] = api.get_openapi_schema()["components"]["schemas"]
    return {name: sorted(kind["properties"]) for name, kind in kinds.items() if "properties" in kind}


def listed() -> dict[str, list[str]]:
    return {name: sorted(fields) for name, fields in tomllib.loads(LISTED.read_text()).items()}


def differing(now: dict[str, list[str]], then: dict[str, list[str]]) -> list[str]:
    return sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))


def keys(answer: Any) -> set[str]:
    """Every key anywhere in an answer."""
    if isinstance(answer, list):
        return set().union(*map(keys, answer))
    if isinstance(answer, dict):
        return set(answer).union(*map(keys, answer.values()))
    return set()


def test_the_fields_are_those_on_the_list():
    assert differing(told(), listed()) == []


def test_a_new_field_is_found():
    more = told() | {"MeOut": [*told()["MeOut"], "email"]}
    assert differing(more, listed()) == ["MeOut"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["today", "plans", "discoveries", "me", "me/access-log"])
def test_an_answer_holds_nothing_else(world: World, path: str):
    answer = world.keys["client key"].get(f"/api/v1/{path}")
    assert answer.status_code == 200
    assert keys(json.loads(answer.content)) - set().union(*listed().values()) == set()


@pytest.mark.django_db
def test_a_history_holds_nothing_else_and_only_its_owner_reads_it(world: World):
    path = f"/api/v1/history?plan={world.own['plan']}"
    own = world.keys["client key"].get(path)
    assert keys(json.loads(own.content)) - set().union(*listed().values()) == set()
    others = [world.keys[key].get(path) for key in ("other client key", "far client key")]
    nothing = world.keys["client key"].get("/api/v1/history?plan=00000000-0000-4000-8000-000000000000")
    assert {(other.status_code, other.content) for other in others} == {(404, nothing.content)}


@pytest.mark.django_db
def test_a_caseload_names_people_and_times_only(world: World):
    answer = world.keys["therapist key"].get("/api/v1/caseload")
    assert keys(json.loads(answer.content)) == set(listed()["SeatOut"])
