"""Every address × everybody × every method: the status of policy.toml, and nothing written by a look."""

from dataclasses import replace

import pytest
from django.test import override_settings

from asking import FEARS, MAKES
from coins import INSIDE, OUTSIDE
from security import world as worlds
from security.policy import SAFE, Row, rows
from security.sweep import MAY_CHANGE, Answered, ask, sweep
from security.world import World, undone
from stepwell.journey.between.own_copy.everything import everything_of
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.actions.discovery import show_discovery
from stepwell.strategies.discovery.facts.guide import Who
from talks import SAID, SENTENCE

# Doors are the same whatever the database is; test_pages_elsewhere.py looks behind them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
NO_STORE = "no-store"
# Said in a conversation, found out, made of an answer, feared, and two ways of a coin: shown to nobody.
PRIVATE = (SAID, SENTENCE, MAKES, FEARS, INSIDE, OUTSIDE)
OWNERS = ("client", "client key", "far client", "far client key")
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=()",
}
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "frame-ancestors": "'none'",
    "form-action": "'self'", "base-uri": "'none'",
}  # fmt: skip


@pytest.fixture(scope="module")
def answers(world: World) -> list[Answered]:
    return list(sweep(world, rows()))


def surprising(answers: list[Answered]) -> list[str]:
    return [f"{a}, not {want}" for a in answers if a.status != (want := a.row.expected(a.role, a.method))]


def bare(answers: list[Answered]) -> list[str]:
    """Answers that lack a header, or that a browser or a proxy may keep."""
    short = [f"{a} {name}" for a in answers for name, starts in ALWAYS.items()
             if not a.headers.get(name, "").startswith(starts)]  # fmt: skip
    short += [f"{a} Content-Security-Policy" for a in answers if not strict(a.headers)]
    return short + [f"{a} may be kept" for a in answers if NO_STORE not in a.headers.get("Cache-Control", "")]


def strict(headers: dict[str, str]) -> bool:
    said = [part.strip() for part in headers.get("Content-Security-Policy", "").split(";")]
    return all(f"{name} {value}" in said for name, value in POLICY.items()) and "unsafe" not in str(said)


def changing(answers: list[Answered]) -> list[str]:
    return [f"{a} {sorted(a.wrote - MAY_CHANGE)}" for a in answers
            if a.method in SAFE and a.wrote - MAY_CHANGE]  # fmt: skip


def test_every_address_answers_everybody_as_classified(answers: list[Answered]):
    assert surprising(answers) == []


def test_at_least_thirteen_roles_and_five_methods_are_asked(answers: list[Answered]):
    assert len({a.role for a in answers}) >= 13
    assert len({a.method for a in answers}) == 5
    assert {a.row.route for a in answers} == {row.route for row in rows()}


def test_every_answer_carries_its_headers(answers: list[Answered]):
    assert bare(answers) == []


def test_nothing_is_changed_by_looking(answers: list[Answered]):
    assert changing(answers) == []


def told_on(answers: list[Answered]) -> list[str]:
    """Words of Ana's that she showed nobody, in an answer to somebody else."""
    return [f"{a}: “{words}”" for a in answers for words in PRIVATE
            if a.role not in OWNERS and words.lower().encode() in a.body.lower()]  # fmt: skip


def test_no_private_word_is_in_an_answer_to_anybody_else(answers: list[Answered]):
    assert told_on(answers) == []


def test_each_of_them_is_on_her_own_pages_or_in_her_file(answers: list[Answered], world: World):
    pages = b"".join(a.body for a in answers if a.role == "client").decode(errors="replace")
    hers = pages + str(everything_of(world.people["client"].pk))
    assert [words for words in PRIVATE if words not in hers] == []


def test_a_private_word_on_a_page_of_the_therapist_is_found(world: World):
    (row,) = (row for row in rows() if row.route == "/pairs/<uuid:pair>")
    with undone():
        found = own_discovery(world.people["client"], world.own["discovery"])
        show_discovery(by=world.people["client"], discovery=found, what=Who.WORDS)
        seen = [ask(world.browsers["therapist"], "therapist", "GET", row, world.own)]
    assert told_on(seen) == [f"{seen[0]}: “{SENTENCE}”"]


def test_no_log_line_names_a_thing_or_a_secret(answers: list[Answered], world: World):
    said = [str(thing) for things in (world.own, world.far, world.ended) for thing in things.values()]
    long = [thing for thing in said if len(thing) > 7]
    assert [line for a in answers for line in a.logged if any(thing in line for thing in long)] == []


def test_no_answer_sends_on_to_an_address_with_a_secret(answers: list[Answered], world: World):
    secret = [world.own["code"], world.own["secret"], worlds.PIN]
    assert [str(a) for a in answers if any(one in a.headers.get("Location", "") for one in secret)] == []


@pytest.fixture(scope="module")
def planted(world: World) -> list[Answered]:
    row = Row("/planted/<uuid:pair>", "planted", ("therapist",), {"GET": 200, "HEAD": 200}, {}, {})
    with override_settings(ROOT_URLCONF="security.planted"):
        return [
            ask(world.browsers[role], role, "GET", row, world.own) for role in ("therapist", "far client")
        ]


def test_a_page_open_to_strangers_is_found(planted: list[Answered]):
    assert surprising(planted) == ["GET /planted/<uuid:pair> as far client: 200, not 404"]


def test_a_page_that_may_be_kept_is_found(planted: list[Answered]):
    assert bare(planted)[0].endswith("may be kept")
    headless = [replace(planted[0], headers={"Cache-Control": NO_STORE})]
    assert len(bare(headless)) == len(ALWAYS) + 1


def test_a_look_that_writes_is_found(planted: list[Answered]):
    assert "people_pair" in changing(planted)[0]
