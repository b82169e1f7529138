"""Two people and many tabs at the same moment: one contract, one signature each."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

pytestmark = pytest.mark.own_server
REPO = Path(__file__).resolve().parents[2]
AT_ONCE = """
from concurrent.futures import ThreadPoolExecutor
from django.db import connection
import cast, promise
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.facts import Role
from stepwell.strategies.contract.models import Contract, Signature

us = cast.clinic_with()
meeting = meetings.begin(by=us.bo.pk, pair=us.pair).id

def hand(number):
    try:
        drawn = promise.drawn_up(us, meeting=meeting)
        promise.sign(us, drawn, (Role.CLIENT, Role.THERAPIST)[number % 2])
    finally:
        connection.close()

with ThreadPoolExecutor(8) as hands:
    list(hands.map(hand, range(16)))
print(Contract.objects.count(), *sorted(Signature.objects.values_list("role", flat=True)))
"""


def manage(env: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(REPO / "manage.py"), *words],
        env=env, capture_output=True, text=True, check=False, cwd=REPO,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-800:]
    return done.stdout


@pytest.fixture
def env(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """A data folder of its own; on PostgreSQL the database of this test."""
    url = os.environ.get("DATABASE_URL", "")
    if connection.vendor == "postgresql":
        request.getfixturevalue("transactional_db")
        url = urlunsplit(urlsplit(url)._replace(path=f"/{connection.settings_dict['NAME']}"))
    own = {"STEPWELL_DATA_DIR": str(tmp_path), "PYTHONPATH": str(REPO / "tests"), "DATABASE_URL": url}
    return {**os.environ, **own}


@pytest.mark.slow
def test_one_contract_and_one_signature_each(env: dict[str, str]):
    manage(env, "migrate", "-v0")
    manage(env, "createcachetable")
    assert manage(env, "shell", "-v0", "-c", AT_ONCE).split() == ["1", "client", "therapist"]
