"""Every page of a client, as policy.toml names them: the way out comes first, under the name they chose."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import pytest

from security.policy import Row, rows
from security.world import World
from stepwell.ground.people.facts import Dress

# Pages say the same whatever the database is; test_pages_elsewhere.py looks at them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
LOOKED_AT = ("A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY")
# Not a page of the phone: a paper for the fridge, the dull list itself, the gallery for those who build.
NOT_HERE = ("/look", "/still")


@dataclass
class First(HTMLParser):
    """The first thing that a finger or a key meets."""

    is_exit: bool | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.is_exit is None and tag.upper() in LOOKED_AT:
            self.is_exit = "data-exit" in dict(attrs)


def begins_with_the_way_out(page: str) -> bool:
    first = First()
    first.feed(page)
    return bool(first.is_exit)


def pages(world: World) -> list[tuple[str, str]]:
    """The address and text of every page that a client can open."""
    session = world.browsers["client"].session
    session["dress"] = Dress.STEPS.value
    session.save()
    return [(row.route, said) for row in rows() if (said := page_of(world, row))]


def page_of(world: World, row: Row) -> str:
    if row.is_api or row.expected("client", "GET") != 200 or row.route in NOT_HERE:
        return ""
    answer = world.browsers["client"].get(row.path(world.own))
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    return answer.content.decode() if is_page else ""


def test_every_page_of_a_client_begins_with_the_way_out_and_has_the_chosen_name(world: World):
    found = pages(world)
    assert len(found) > 30
    assert [route for route, page in found if not begins_with_the_way_out(page)] == []
    assert [route for route, page in found if "look/js/exit" not in page] == []
    titles = {route: re.search(r"<title>(.*?)</title>", page, re.S)[1].strip() for route, page in found}
    named = {route: title for route, title in titles.items() if route != "/shell"}
    assert {route: title for route, title in named.items() if not title.endswith("· Steps")} == {}
    assert {route: title for route, title in titles.items() if "Stepwell" in title} == {}


def test_a_page_without_it_is_found():
    assert begins_with_the_way_out('<p><button class="exit" data-exit>Leave now</button><input></p>')
    assert not begins_with_the_way_out('<a href="/today">Today</a><a href="/exit" data-exit>Leave now</a>')


def test_leaving_without_javascript_locks_and_a_look_changes_nothing(world: World):
    browser = world.browsers["client"]
    assert browser.get("/exit").status_code == 302
    assert browser.get("/today").status_code == 200
    gone = browser.post("/exit")
    assert 'http-equiv="refresh" content="0; url=https://' in gone.content.decode()
    assert browser.get("/today").status_code == 302
