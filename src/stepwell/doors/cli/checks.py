"""What `stepwell doctor` looks at."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from stepwell.doors.cli import messages
from stepwell.doors.cli.check import Check
from stepwell.ground.language_model.comparing import state
from stepwell.ground.language_model.facts import Policy, Recall
from stepwell.ground.language_model.queries import ceiling, where
from stepwell.ground.trail.queries import first_break_of, heads
from stepwell.ground.vault.queries import first_shut
from stepwell.kit import keyring
from stepwell.look import printing

MENDS = {
    Recall.NO_EXTRA: 'pip install "stepwell[recall]"',
    Recall.NO_FILE: "put the model and its vocab.txt where STEPWELL_RECALL_MODEL points",
    Recall.OTHER_FILE: "compare it with where it came from; then name its SHA-256 in STEPWELL_RECALL_SHA256",
    Recall.BROKEN: "a MiniLM as ONNX, with the vocab.txt that belongs to it",
}


def everything() -> Iterator[Check]:
    yield configuration()
    yield database()
    yield migrations()
    yield keyring_file()
    yield sealed_words()
    yield from trails()
    yield static_files()
    yield press()
    yield from messages.checks()
    yield language_model()
    yield recall()


def configuration() -> Check:
    try:
        call_command("check", deploy=not settings.DEMO, fail_level="WARNING", verbosity=0)
    except SystemCheckError:
        return Check("configuration", "has warnings", False, "run: python manage.py check --deploy")
    return Check("configuration", "a demo on this machine" if settings.DEMO else "ready for people", True)


def database() -> Check:
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("show synchronous_commit")
            mode = cursor.fetchone()[0]
            return Check(
                "database", f"PostgreSQL, commits {mode}", mode == "on", "set synchronous_commit = on"
            )
        cursor.execute("pragma journal_mode")
        journal = cursor.fetchone()[0]
        cursor.execute("pragma synchronous")
        full = cursor.fetchone()[0] == 2
    return Check("database", f"SQLite, {journal}", journal == "wal" and full, "use a folder on a local disk")


def migrations() -> Check:
    plan = MigrationExecutor(connection)
    waiting = len(plan.migration_plan(plan.loader.graph.leaf_nodes()))
    seen = f"{waiting} waiting" if waiting else "all there"
    return Check(
        "migrations", seen, not waiting, "start stepwell serve once; it brings the database up to date"
    )


def keyring_file() -> Check:
    path = keyring.place()
    if not path.exists():
        return Check("keyring", "not there", False, f"put it back at {path} from its own backup")
    open_to_others = stat.S_IMODE(path.stat().st_mode) & 0o077
    return Check(
        "keyring",
        "open to others" if open_to_others else "yours alone",
        not open_to_others,
        f"chmod 600 {path}",
    )


def sealed_words() -> Check:
    shut = first_shut()
    seen = f"the key of {shut} does not open" if shut else "every key opens"
    return Check("sealed words", seen, shut is None, "restore the keyring that belongs to this database")


def trails() -> Iterator[Check]:
    """Each clinic's trail, against its head and what was written down outside the database last time."""
    book = keyring.place().with_name("trail-anchors.jsonl")
    anchors = written_down(book)
    for clinic, (length, mac) in heads().items():
        broken = first_break_of(clinic, anchors.get(clinic))
        seen = f"line {broken} does not fit" if broken else f"{length} lines hold"
        yield Check(
            f"trail {str(clinic)[:8]}",
            seen,
            not broken,
            "compare with a backup; somebody changed the database",
        )
        if not broken:
            write_down(book, clinic, length, mac)


def written_down(book: Path) -> dict[UUID, tuple[int, bytes]]:
    lines = [json.loads(line) for line in book.read_text().splitlines()] if book.exists() else []
    return {UUID(line["clinic"]): (line["length"], bytes.fromhex(line["seal"])) for line in lines}


def write_down(book: Path, clinic: UUID, length: int, mac: bytes) -> None:
    with book.open("a") as lines:
        lines.write(json.dumps({"clinic": str(clinic), "length": length, "seal": mac.hex()}) + "\n")


def static_files() -> Check:
    there = (settings.STATIC_ROOT / "staticfiles.json").exists()
    return Check("static files", "gathered" if there else "not gathered", there, "start stepwell serve once")


def press() -> Check:
    """Prints one page, the way an agreement is printed."""
    there = printing.works()
    mend = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, or brew install pango"
    return Check("paper", "prints" if there else "does not print", there, mend)


def language_model() -> Check:
    """What could be sent where; nothing is asked here."""
    there, most = where(), ceiling()
    if most is Policy.NONE or not there.model:
        return Check("language model", "none; nothing is sent anywhere", True)
    host = there.host or "this network"
    return Check("language model", f"{there.model} on {host}, up to {most.value}; each clinic chooses", True)


def recall() -> Check:
    """The small model that compares own lines; without it nothing is missing."""
    now = state()
    if now is Recall.READY and ceiling() is not Policy.CLIENT:
        return Check("recall", "ready, and no clinic may use it", False, "STEPWELL_AI_POLICY=client_bounded")
    return Check("recall", now.value, now in (Recall.OFF, Recall.READY), MENDS.get(now, ""))
