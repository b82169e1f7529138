"""An id of somebody else answers exactly like an id of nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import override_settings

from security.policy import Row, parts, rows
from security.sweep import Answered, ask
from security.world import HAVE, World, ids

pytestmark = pytest.mark.django_db
SIGNED_IN = [role for role in HAVE["everybody"] if role not in ("anonymous", "new client", "bare therapist")]
VARIES = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def foreign(world: World, role: str, name: str) -> Iterator[UUID]:
    """Ids that are not this person's: of the same kind of thing, for two people of other kinds too."""
    theirs = [world.ended, world.own if role.startswith("far") else world.far]
    if role not in (*HAVE["client"], *HAVE["therapist"]):
        theirs.append(world.own)
    for things in theirs:
        yield from ids(things).values() if role in ("client", "therapist") else [things[name]]


def named(row: Row) -> list[str]:
    """The parts of an address that are ids of things."""
    return [part.rpartition(":")[2] for part in parts(row.route) if part.startswith("uuid:")]


def differs(world: World, row: Row, role: str) -> Iterator[str]:
    """Where somebody could tell a thing of others from nothing at all."""
    browser = world.browsers[role]
    for name in named(row):
        for method in (method for method in ("GET", "POST") if method in row.says):
            nothing = seen(ask(browser, role, method, row, world.own | {name: uuid4()}))
            for other in foreign(world, role, name):
                told = ask(browser, role, method, row, world.own | {name: other})
                if seen(told) != nothing:
                    yield f"{told} with another's {name}"


def seen(answer: Answered) -> tuple[int, bytes, frozenset[tuple[str, str]]]:
    """All that reaches a stranger, without the token that is new in every form."""
    headers = {k: v for k, v in answer.headers.items() if k not in ("Set-Cookie",)}
    return answer.status, VARIES.sub(b"", answer.body), frozenset(headers.items())


@pytest.mark.parametrize("row", [row for row in rows() if named(row)], ids=lambda row: row.route)
def test_an_id_of_somebody_else_is_an_id_of_nothing(world: World, row: Row):
    assert [told for role in SIGNED_IN for told in differs(world, row, role)] == []


def test_a_page_that_tells_them_apart_is_found(world: World):
    row = Row("/planted/<uuid:pair>", "planted", (), {"GET": 200}, {}, {})
    with override_settings(ROOT_URLCONF="security.planted"):
        assert next(differs(world, row, "far client")).startswith("GET /planted")


def test_a_longer_page_is_found(world: World):
    row = next(row for row in rows() if row.route == "/pairs/<uuid:pair>")
    told = ask(world.browsers["colleague"], "colleague", "GET", row, world.own)
    assert seen(told) != seen(replace(told, body=told.body + b" "))
