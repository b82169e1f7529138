"""A bug of ours tells people that it is ours, and tells nobody anything else."""

import pytest
from django.test import Client, override_settings

from security.sweep import log_lines
from security.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.urls("security.planted")]
TOLD_TOO_MUCH = ("Traceback", "RuntimeError", "what Ana wrote", "DJANGO", "sqlite")


def broken(world: World) -> tuple[int, dict[str, str], str, str]:
    browser = Client(raise_request_exception=False)
    browser.cookies = world.browsers["therapist"].cookies
    with log_lines() as lines:
        answer = browser.get("/breaks")
    return answer.status_code, dict(answer.headers), answer.content.decode(), "\n".join(lines)


def too_much(text: str) -> list[str]:
    return [word for word in TOLD_TOO_MUCH if word in text]


def test_the_page_of_an_error_tells_nothing_of_the_inside(world: World):
    status, headers, page, _ = broken(world)
    assert (status, too_much(page)) == (500, [])
    assert headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_the_log_of_an_error_names_its_kind_and_place_and_no_words(world: World):
    _, _, _, log = broken(world)
    assert '"error": "RuntimeError"' in log
    assert "planted.py" in log
    assert "what Ana wrote" not in log


@override_settings(DEBUG=True)
def test_a_page_that_tells_too_much_is_found(world: World):
    assert "Traceback" in too_much(broken(world)[2])
