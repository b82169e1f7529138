"""On PostgreSQL too every address answers those who may come in, and nobody from the other clinic."""

import pytest

from security.policy import Row, rows
from security.sweep import ask
from security.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.only_on("postgresql")]


def surprising(world: World, row: Row) -> list[str]:
    people = world.keys if row.is_api else world.browsers
    asked = (role for role in row.roles if row.expected(role, "GET") == 200 or role.startswith("far "))
    answers = [ask(people[role], role, "GET", row, world.own) for role in asked]
    return [f"{a}, not {want}" for a in answers if a.status != (want := row.expected(a.role, "GET"))]


def test_every_address_answers_as_on_sqlite(world: World):
    assert [told for row in rows() for told in surprising(world, row)] == []
