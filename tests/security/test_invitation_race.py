"""Twenty people send the same code at the same moment: exactly one comes in (bar B16)."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from django.db import connection

from served import free_port

pytestmark = [pytest.mark.own_server, pytest.mark.django_db(transaction=True)]
REPO = Path(__file__).resolve().parents[2]
AT_ONCE = 20
SEED = """
import json
from stepwell.ground.people.actions import invitations, persons
from stepwell.ground.people.facts import Role
clinic = persons.open_clinic(by=None, name="River")
bo = persons.join(by=None, clinic=clinic, role=Role.THERAPIST, name="Bo", email="bo@race.example")
made = [invitations.invite(by=bo, clinic=clinic, role=Role.CLIENT) for _ in range(2)]
print(json.dumps([[each.token, each.code] for each in made]))
"""
COUNT = """
from stepwell.ground.people.models import Invitation, Person
print(Person.objects.filter(role="client").count(), Invitation.objects.exclude(used_at=None).count())
"""


class StayHere(HTTPRedirectHandler):
    """An answer that sends on is the answer."""

    def redirect_request(self, *args: object) -> None:
        return None


def manage(env: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(REPO / "manage.py"), *words],
        env=env, capture_output=True, text=True, check=True, cwd=REPO,
    )  # fmt: skip
    return done.stdout


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A data folder of its own; on PostgreSQL the database of this test."""
    own = {"STEPWELL_DATA_DIR": str(tmp_path), "STEPWELL_KEYRING": os.environ["STEPWELL_KEYRING"]}
    url = os.environ.get("DATABASE_URL", "")
    if connection.vendor == "postgresql":
        url = urlunsplit(urlsplit(url)._replace(path=f"/{connection.settings_dict['NAME']}"))
    return {**os.environ, **own, "DATABASE_URL": url}


@pytest.fixture
def server(env: dict[str, str]) -> Iterator[str]:
    manage(env, "migrate", "-v0")
    manage(env, "createcachetable")
    port = str(free_port())
    process = subprocess.Popen(
        [sys.executable, str(REPO / "manage.py"), "runserver", f"127.0.0.1:{port}", "--noreload"],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=REPO,
    )  # fmt: skip
    try:
        yield answering(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)


def answering(url: str) -> str:
    for _ in range(150):
        try:
            build_opener().open(f"{url}/healthz", timeout=2).close()
            return url
        except URLError:
            time.sleep(0.2)
    raise RuntimeError("It does not answer.")


def send(url: str, token: str, code: str) -> int:
    """The status, and the cookie of a form of our own page, made up: the two only have to agree."""
    secret = "a" * 32
    body = urlencode({"code": code, "zone": "UTC", "csrfmiddlewaretoken": secret}).encode()
    asked = Request(f"{url}/join/{token}", body, {"Cookie": f"csrf={secret}", "Origin": url})
    try:
        with build_opener(StayHere).open(asked, timeout=60) as answer:
            return int(answer.status)
    except HTTPError as answer:
        answer.close()
        return answer.code


@pytest.mark.slow
def test_of_twenty_at_the_same_moment_one_comes_in(env: dict[str, str], server: str):
    (token, code), _ = json.loads(manage(env, "shell", "-v0", "-c", SEED))
    with ThreadPoolExecutor(AT_ONCE) as hands:
        answers = list(hands.map(lambda _: send(server, token, code), range(AT_ONCE)))
    assert sorted(answers) == [302] + [409] * (AT_ONCE - 1)
    assert manage(env, "shell", "-v0", "-c", COUNT).split() == ["1", "1"]
