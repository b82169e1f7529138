"""An id of somebody else answers exactly like an id of nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import override_settings

from security.policy import WHOLE, Row, parts, rows
from security.sweep import Answered, ask
from security.world import HAVE, World, ids

# Doors are the same whatever the database is; test_pages_elsewhere.py looks behind them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
WITHOUT = (
    "anonymous",
    "new client",
    "bare therapist",
    "demo therapist",
)  # Nothing to tell apart, or Bo again.
SIGNED_IN = [role for role in HAVE["everybody"] if role not in WITHOUT]
VARIES = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def foreign(world: World, row: Row, role: str, name: str, *, inside: bool) -> Iterator[UUID]:
    """Ids that are not this person's: of the same kind, and for who has such a page also of every other.

    Each other kind is tried at one of the addresses that ask for this one, and every night at all of them.
    """
    yield world.ended[name]
    yield (world.own if role.startswith("far") else world.far)[name]
    if role not in (*HAVE["client"], *HAVE["therapist"]):
        yield world.own[name]
    if inside and role in ("client", "therapist"):
        others = [thing for kind, thing in ids(world.ended).items() if kind != name]
        those = [each.route for each in NAMING if name in named(each) and has_one(role, each)]
        yield from others if WHOLE else others[those.index(row.route) :: len(those)]


def has_one(role: str, row: Row) -> bool:
    return any(row.expected(role, method) != 404 for method in row.says)


def named(row: Row) -> list[str]:
    """The parts of an address that are ids of things."""
    return [part.rpartition(":")[2] for part in parts(row.route) if part.startswith("uuid:")]


NAMING = [row for row in rows() if named(row)]


def differs(world: World, row: Row, role: str) -> Iterator[str]:
    """Where somebody could tell a thing of others from nothing at all."""
    browser = world.browsers[role]
    for name in named(row):
        for method in (method for method in ("GET", "POST") if method in row.says):
            nothing = seen(ask(browser, role, method, row, world.own | {name: uuid4()}))
            for other in foreign(world, row, role, name, inside=row.expected(role, method) != 404):
                told = ask(browser, role, method, row, world.own | {name: other})
                if seen(told) != nothing:
                    yield f"{told} with another's {name}"


def seen(answer: Answered) -> tuple[int, bytes, frozenset[tuple[str, str]]]:
    """All that reaches a stranger, without the token that is new in every form."""
    headers = {k: v for k, v in answer.headers.items() if k not in ("Set-Cookie",)}
    return answer.status, VARIES.sub(b"", answer.body), frozenset(headers.items())


@pytest.mark.parametrize("row", NAMING, ids=lambda row: row.route)
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
