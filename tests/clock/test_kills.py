"""Clocks that are killed at random moments: nothing is lost, and what is sent twice carries one topic."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import psycopg
import pytest

from killing.siege import Plan, besiege
from push_service import PushService, push_service

pytestmark = [pytest.mark.own_server, pytest.mark.django_db]
HERE = Path(__file__).parent
KILLS = 40


def killed(tmp_path: Path, service: PushService, database: str, kills: int) -> dict:
    """What the killed clock tells of itself."""
    to = service.to()
    alone = {name: value for name, value in os.environ.items() if not name.startswith("STEPWELL_")}
    env = alone | {
        "DATABASE_URL": database, "STEPWELL_DATA_DIR": str(tmp_path), "STEPWELL_PUSH_HOSTS": service.origin,
        "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE.parent.parent / "src")]),
    }  # fmt: skip
    words = [sys.executable, str(HERE / "ticker.py"), str(kills), to["endpoint"], to["p256dh"], to["auth"]]
    told = subprocess.run(words, env=env, capture_output=True, text=True, timeout=170, check=False)
    assert told.returncode == 0, told.stderr[-2000:]
    return dict(json.loads(told.stdout.splitlines()[-1]))


@pytest.mark.slow
def test_nothing_is_lost_and_what_comes_twice_is_one_on_the_phone(tmp_path: Path, own_database: str):
    with push_service() as service:
        told = killed(tmp_path, service, own_database, KILLS)
    came = Counter(each["read"]["id"] for each in service.got)
    topics = {each["read"]["id"]: each["headers"]["Topic"] for each in service.got}
    assert told["killed"] == KILLS
    assert told["left"] == 0
    assert len(told["messages"]) == told["due"]
    assert set(told["messages"]) == set(came)
    assert all(topic == pk.replace("-", "") for pk, topic in topics.items())
    assert all(each["headers"]["Topic"] == topics[each["read"]["id"]] for each in service.got)
    print(f"{sum(came.values()) - len(came)} of {len(came)} sent twice in {KILLS} kills")


@pytest.mark.slow
def test_web_and_clock_are_killed_while_days_are_noted_and_reminders_are_due(
    tmp_path: Path, own_database: str
):  # fmt: skip
    """A few kills; `python -m benchmarks.kills` does two hundred, with the database broken off in between."""
    plan = Plan(4, (0.3, 1.6), reminders=10, pings=60, seconds=4, clocks=2 if own_database else 0, lease=1)
    with push_service() as service:
        told = besiege(plan, service, tmp_path, own_database, lambda: hang_up(own_database))
    assert told["acknowledged"]
    assert told["due"] == told["messages"]
    nothing = ("entries_lost", "entries_doubled", "messages_lost", "doubled_after_the_tag", "waiting")
    assert {name: told[name] for name in nothing} == dict.fromkeys(nothing, 0)


def hang_up(database: str) -> None:
    """Every connection is lost at once, as when a server is started again."""
    if database:
        with psycopg.connect(database, autocommit=True) as there:
            there.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )
