"""How fast due messages leave: `python -m benchmarks.dispatch` writes dispatch.json and docs/reference/dispatch.md.

SQLite with one clock, PostgreSQL (durable commits) with one, two and four. A null channel shows what claiming and
marking cost; a channel of 20 ms with 10,000 messages due at once shows lateness.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = [("sqlite", 1), ("postgresql", 1), ("postgresql", 2), ("postgresql", 4)]
HEAD = """# How fast messages leave

<!-- Written by benchmarks/dispatch.py: run `python -m benchmarks.dispatch`. -->

Claimed with a lease, sent, and marked, every commit durable. "Null" is a channel that does nothing; with "20 ms" each
send takes that long, at most 32 at a time in each clock, and 10,000 messages are due at the same moment. Lateness is from
due to marked as sent. Goals: 2,000/s for each clock on PostgreSQL and 1,000/s on SQLite with the null channel; a 99th
percentile of at most 30 s with two clocks.

| database | clocks | null, messages/s | 20 ms, messages/s | lateness p50 | p99 | lost | twice | load |
|---|---|---|---|---|---|---|---|---|
"""


def main() -> int:
    sys.path.insert(0, str(ROOT / "scripts"))
    import machine  # noqa: PLC0415 - a script beside, not a package
    import throwaway_postgres  # noqa: PLC0415

    throwaway_postgres.QUICK = ("max_connections=60",)
    rows = [one("", *run) for run in RUNS if run[0] == "sqlite"]
    with throwaway_postgres.server(machine.postgres()) as url:
        rows += [one(url, *run) for run in RUNS if run[0] == "postgresql"]
    (ROOT / "benchmarks" / "dispatch.json").write_text(json.dumps(rows, indent=1) + "\n")
    (ROOT / "docs" / "reference" / "dispatch.md").write_text(page(rows))
    return 0


def one(url: str, vendor: str, clocks: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="stepwell-dispatch-") as folder:
        env = {
            **os.environ, "STEPWELL_DATA_DIR": folder, "DATABASE_URL": url, "STEPWELL_HTTPS": "false",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT), str(ROOT / "tests")]),
        }  # fmt: skip
        words = [sys.executable, "-m", "benchmarks.dispatching", str(clocks)]
        told = subprocess.run(words, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout
    load = round(os.getloadavg()[0], 1)
    row = {"database": vendor, "clocks": clocks, **json.loads(told.splitlines()[-1]), "load": load}
    print(row, flush=True)
    return row


KILLED = """
## Killed 200 times

<!-- `python -m benchmarks.kills` writes benchmarks/kills.json; a short one runs with the tests. -->

The web server (granian) and the clocks are ended with `kill -9` at random moments, every 0.2 to 6 seconds, and begin
again at once. Meanwhile a client notes days through the API, asking again until each is acknowledged, and 2,000 messages
come due one after another: 1,800 tests and 200 reminders of 40 clients. On SQLite the clock is a thread of the web
server; on PostgreSQL two clocks run beside it, and the database server itself is broken off once in the middle, as by a
power cut. "Twice on the wire" left the house twice; the phone shows it once, because both carry the same tag.

| database | kills of web | of clocks | notes acknowledged | lost | doubled | messages due | lost | twice on the wire | twice on the phone |
|---|---|---|---|---|---|---|---|---|---|
"""
COLUMNS = (
    "web_kills", "clock_kills", "acknowledged", "entries_lost", "entries_doubled", "due", "messages_lost",
    "doubled_on_the_wire", "doubled_after_the_tag",
)  # fmt: skip
WHY = """
How many go twice depends on how often a clock is killed and on how many messages are in its hands just then: at most 32,
and of a few waiting ones only one at a time. The goal is one in 1,000.
"""


def killed() -> str:
    kept = ROOT / "benchmarks" / "kills.json"
    runs = json.loads(kept.read_text()) if kept.exists() else {}
    lines = [
        f"| {name} | " + " | ".join(f"{run[c]:,}" for c in COLUMNS) + " |\n" for name, run in runs.items()
    ]
    notes = "".join(f"\n{run['note']}\n" for run in runs.values() if "note" in run)
    return KILLED + "".join(lines) + WHY + notes if lines else ""


def page(rows: list[dict[str, object]]) -> str:
    lines = [
        f"| {r['database']} | {r['clocks']} | {r['null']:,.0f} | {r['slow']:,.0f} | {r['p50']:.1f} s "
        f"| {r['p99']:.1f} s | {r['lost']} | {r['twice']} | {r['load']} |\n"
        for r in rows
    ]
    return (
        HEAD
        + "".join(lines)
        + f"\nOn {os.cpu_count()} shared cores; median of three rounds for the null channel. Load is that of the\n"
        "whole machine while it ran, with other work on it: at 2 or less nobody waits for a core.\n"
        + killed()
    )


if __name__ == "__main__":
    raise SystemExit(main())
