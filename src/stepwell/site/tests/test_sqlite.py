"""Threads that write at the same moment take turns, and a write that breaks off does not keep the turn."""

import sqlite3
import threading
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from django.db.utils import ConnectionHandler
from pytest_django import DjangoDbBlocker

from stepwell.site.settings import SQLITE
from stepwell.site.sqlite.base import TURN


def a_database(folder: Path) -> ConnectionHandler:
    with sqlite3.connect(folder / "turns.sqlite3") as made:
        # As a Stepwell that runs: turning a fresh file to WAL is not waited for by the others.
        made.execute("pragma journal_mode=wal")
        made.execute("create table counter (n integer)")
        made.execute("insert into counter values (0)")
    return ConnectionHandler(
        {"default": {**SQLITE, "NAME": str(folder / "turns.sqlite3"), "CONN_MAX_AGE": None}}
    )


def add_one(databases: ConnectionHandler, times: int) -> None:
    """Reads, then writes what it read plus one: lost at once if two did it at the same time."""
    here = databases["default"]
    for _ in range(times):
        here.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        with here.cursor() as cursor:
            cursor.execute("select n from counter")
            cursor.execute("update counter set n = %s", [cursor.fetchone()[0] + 1])
        here.commit()
        here.set_autocommit(True)
    here.close()


def test_eight_threads_lose_nothing(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    databases = a_database(tmp_path)
    threads = [threading.Thread(target=add_one, args=(databases, 25)) for _ in range(8)]
    with django_db_blocker.unblock():
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    with sqlite3.connect(tmp_path / "turns.sqlite3") as kept:
        assert kept.execute("select n from counter").fetchone() == (200,)
    assert TURN.acquire(timeout=1)
    TURN.release()


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db
def test_a_transaction_that_breaks_off_inside_another_leaves_the_turn_with_the_outer_one() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        raise DatabaseError
    with transaction.atomic():
        assert TURN.locked()
