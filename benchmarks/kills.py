"""200 kills of web and clock processes on each database: `python -m benchmarks.kills` writes kills.json.

On PostgreSQL the server itself is broken off once in the middle. docs/reference/dispatch.md has the figures.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests"), str(ROOT / "src")]

import machine  # noqa: E402 - beside us, not a package
import throwaway_postgres  # noqa: E402
from killing.siege import Plan, besiege  # noqa: E402
from push_service import push_service  # noqa: E402

KILLS = 200
# A web process needs about two seconds to begin: many are killed before they answered anybody.
RUNS = {
    "sqlite": Plan(KILLS, (0.2, 6.0), reminders=200, pings=1800, seconds=600, lease=10),
    "postgresql": Plan(KILLS, (0.2, 6.0), reminders=200, pings=1800, seconds=600, clocks=2, lease=10),
}


def main(*vendors: str) -> int:
    kept = ROOT / "benchmarks" / "kills.json"
    rows = json.loads(kept.read_text()) if kept.exists() else {}
    throwaway_postgres.QUICK = ("max_connections=60",)
    for vendor in vendors or tuple(RUNS):
        rows[vendor] = on_postgres() if vendor == "postgresql" else one("sqlite", "")
        print(vendor, json.dumps(rows[vendor]), flush=True)
        kept.write_text(json.dumps(rows, indent=1) + "\n")
    return 0


def on_postgres() -> dict[str, object]:
    with throwaway_postgres.breakable(machine.postgres()) as there:
        return one("postgresql", there.url, there)


def one(vendor: str, url: str, there: throwaway_postgres.Server | None = None) -> dict[str, object]:
    with push_service() as service, tempfile.TemporaryDirectory(prefix="stepwell-kills-") as folder:
        os.environ.pop("DATABASE_URL", None)
        shake = there.break_off if there else None
        row = besiege(RUNS[vendor], service, Path(folder), url, shake)
    return row | {"day": time.strftime("%Y-%m-%d"), "cores": os.cpu_count() or 0}


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
