"""Every address is classified: tests/security/policy.toml has a row for each, and none too many."""

import tomllib

import pytest
from django.urls import get_resolver, include, path

from architecture.checks import urls
from architecture.checks.house import REPO

POLICY = REPO / "tests" / "security" / "policy.toml"


@pytest.fixture(scope="module")
def rows() -> list[str]:
    """The tables of the file are named by the address: ["/plans/<uuid:plan>/start"]."""
    return [name for name in tomllib.loads(POLICY.read_text()) if name.startswith("/")]


def real_routes() -> list[str]:
    return list(urls.routes(get_resolver().url_patterns))


def test_every_address_has_its_row(rows: list[str]):
    assert urls.unclassified(real_routes(), rows) == []


def test_no_row_is_left_over(rows: list[str]):
    assert urls.stale(real_routes(), rows) == []


def test_an_address_without_a_row_is_found():
    inner = [path("<uuid:plan>/start", lambda request: None)]
    found = list(urls.routes([path("", lambda request: None), path("plans/", include(inner))]))
    assert found == ["/", "/plans/<uuid:plan>/start"]
    assert urls.unclassified(found, ["/"]) == ["/plans/<uuid:plan>/start"]


def test_a_row_that_is_left_over_is_found():
    assert urls.stale(["/today"], ["/today", "/yesterday"]) == ["/yesterday"]
