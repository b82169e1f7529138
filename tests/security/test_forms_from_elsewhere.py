"""No form of another site is taken for ours; only the API, which reads no cookie, asks for no token."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.views.decorators.csrf import csrf_exempt

from security.policy import WHOLE, Row, rows
from security.sweep import ask
from security.world import World

# Doors are the same whatever the database is; test_pages_elsewhere.py looks behind them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
UNSAFE = ("POST", "PUT", "DELETE")


def careful(browser: Client) -> Client:
    """The same browser, but tokens are asked for."""
    same = Client(enforce_csrf_checks=True)
    same.cookies = browser.cookies
    return same


def let_through(world: World, row: Row) -> list[str]:
    """Unsafe questions without a token that were not refused."""
    asked = (
        ask(careful(world.browsers[role]), role, method, row, world.own)
        for role in (row.roles if WHOLE else row.at_the_door)
        for method in UNSAFE
    )
    return [str(told) for told in asked if told.status != 403]


def views(patterns: list[Any], before: str = "/") -> Iterator[tuple[str, Callable[..., Any]]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from views(each.url_patterns, before + str(each.pattern))
        elif isinstance(each, URLPattern):
            yield before + str(each.pattern), each.callback


def exempt(patterns: list[Any]) -> list[str]:
    return [where for where, view in views(patterns) if getattr(view, "csrf_exempt", False)]


@pytest.mark.parametrize("row", [row for row in rows() if not row.is_api], ids=lambda row: row.route)
def test_a_form_without_its_token_is_refused(world: World, row: Row):
    assert let_through(world, row) == []


def test_only_the_api_asks_for_no_token():
    assert [where for where in exempt(get_resolver().url_patterns) if not where.startswith("/api/v1/")] == []


def test_what_another_site_sends_is_not_shown_again(world: World):
    browser = careful(world.browsers["therapist"])
    answer = browser.post(
        "/desk/invite", {"name": "from elsewhere"}, headers={"sec-fetch-site": "cross-site"}
    )
    assert answer.status_code == 403
    assert b"from elsewhere" not in answer.content


def test_a_view_without_the_check_is_found():
    open_door = URLPattern(get_resolver().url_patterns[0].pattern, csrf_exempt(lambda request: None))
    assert exempt([open_door]) == ["/"]
