"""Writes docs/reference/performance.md from the raw rows."""

import json
import statistics
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parent.parent / "docs/reference/performance.md"
Rows = list[dict[str, Any]]


def median(rows: Rows, what: str, column: str) -> float:
    return statistics.median(float(row[column]) for row in rows if row["what"] == what)


def write(results: Path) -> None:
    found = json.loads(results.read_text())
    lines = [
        "# How fast, measured", "",
        "Written by `make bench` from `benchmarks/results.json`; medians of 5 rounds that took turns in one run, the "
        "load generator on the same machine. Absolute figures drift by a factor of two from hour to hour: compare "
        "ratios.", "",
        f"Machine: {found['machine']['cpu']}, 2 cores. {found['machine']['versions']}. One server process with eight "
        "threads, SQLite in WAL mode with synchronous FULL.", "",
        *entries(found["entries"]), *pages(found["pages"]), *wire(found["wire"]), *visits(found.get("visits", [])),
        *lighthouse(results.with_name("lighthouse.json")),
        *rooms(found.get("pulse", []), found.get("rooms", [])), *raw(found["entries"]),
    ]  # fmt: skip
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(lines) + "\n")


def entries(rows: Rows) -> list[str]:
    """P1: a noted day beside a naive view, and a batch beside one."""
    one, naive = median(rows, "one entry", "per_second"), median(rows, "naive view", "per_second")
    batch = median(rows, "twenty entries", "median_ms") / median(rows, "one entry", "median_ms")
    cpu, p99 = median(rows, "one entry", "cpu_ms"), median(rows, "one entry", "p99_ms")
    slowest = median(rows, "one entry", "max_ms")
    return [
        "## Noting a day: `POST /api/v1/entries`, 16 clients at once", "",
        "| what | goal | measured | |", "|---|---|---|---|",
        row("one entry against the naive view", "at least 1.5 ×", f"{one / naive:.2f} × ({one:.0f}/s, {naive:.0f}/s)", one / naive >= 1.5),
        row("CPU for one entry", "at most 4 ms", f"{cpu:.1f} ms", cpu <= 4),
        row("p99 at 16 clients", "at most 100 ms", f"{p99:.0f} ms", p99 <= 100),
        row("slowest answer", "at most 250 ms", f"{slowest:.0f} ms", slowest <= 250),
        row("twenty entries against one", "at most 3 ×", f"{batch:.1f} ×", batch <= 3), "",
        "The naive view reads a session and its person, reads one row and inserts one, and does nothing else; an "
        "entry is also checked, sealed, compared with what is there, and marked on the trail.", "",
    ]  # fmt: skip


def lighthouse(results: Path) -> list[str]:
    """Scores of four pages, and what keeps the app from a home screen: benchmarks/lighthouse.py."""
    if not results.exists():
        return []
    rows = json.loads(results.read_text())
    table = [
        f"| {r['page']} | {r['performance']} | {r['accessibility']} | {r['best-practices']} | {r['first-contentful-paint']} "
        f"| {r['largest-contentful-paint']} | {r['interactive']} | {r['total-blocking-time']} |"
        for r in rows
    ]
    return [
        "## Lighthouse", "",
        f"Version {rows[0]['lighthouse']}, mobile, slow 4G and a slow processor simulated, nothing in the cache; the middle "
        f"one of three looks.{measured(rows[0])} `make bench` looks again where Lighthouse is there, and says so where "
        "it is not.", "",
        "| page | performance | accessibility | best practices | first paint ms | largest paint ms | interactive ms | blocked ms |",
        "|---|---|---|---|---|---|---|---|", *table, "",
    ]  # fmt: skip


def measured(row: dict[str, Any]) -> str:
    """On which day, beside how much other work, and what Chromium said of putting it on a home screen."""
    if "day" not in row:
        return ""
    wrong = ", ".join(row.get("installable", []))
    home = (
        f"Chromium will not put it on a home screen: {wrong}."
        if wrong
        else "Chromium offers it for the home screen."
    )
    return f" Measured on {row['day']}, load of the whole machine {row['load']}. {home}"


def visits(rows: Rows) -> list[str]:
    """On a phone: the first visit on a slow network, and one without any."""
    goals = {"first visit, slow 4G": 2000, "second visit, slow 4G": 500, "second visit, no network": 500}
    lines = [
        row(f"Today usable, {r['what']}", f"at most {goals[r['what']]} ms", f"{r['median_ms']:.0f} ms (slowest {r['slowest_ms']:.0f})",
            r["median_ms"] <= goals[r["what"]])
        for r in rows
    ]  # fmt: skip
    return [
        "## On a phone: Chromium, seven visits each",
        "",
        "| what | goal | measured | |",
        "|---|---|---|---|",
        *lines,
        "",
    ]


def row(what: str, goal: str, measured: str, met: bool) -> str:
    return f"| {what} | {goal} | {measured} | {'met' if met else 'not met'} |"


def pages(rows: Rows) -> list[str]:
    """P3: flat with years, and few questions."""
    table = [
        f"| {r['what']} | {r['median_ms']:.1f} ms | {r['slowest_ms']:.1f} ms | {r['queries']} | {r['bytes']} |"
        for r in rows
    ]
    grown = median(rows, "Today, five plans, 3 years", "median_ms") / median(
        rows, "Today, five plans, 3 weeks", "median_ms"
    )
    return [
        "## Today and the desk, on the server", "",
        "| page | median | slowest of 41 | questions to the database | bytes sent |", "|---|---|---|---|---|", *table, "",
        f"Today after three years takes {grown:.2f} × the time after three weeks (goal: at most 1.3 ×). Goals: under "
        "25 ms and at most 12 questions each.", "",
    ]  # fmt: skip


def wire(rows: Rows) -> list[str]:
    total = sum(r["bytes"] for r in rows)
    table = [f"| {r['address'].split('/')[-1] or '/'} | {r['bytes']} |" for r in rows]
    return [
        "## First load of Today", "", "| asked for | bytes |", "|---|---|", *table, "",
        f"Together {total / 1000:.1f} kB in {len(rows)} requests (goal: at most 60 kB, 10 requests; bodies, without headers).", "",
    ]  # fmt: skip


def rooms(pulse: Rows, held: Rows) -> list[str]:
    """P7: two screens a room, each asking for the pulse of its session every 1.5 seconds."""
    if not pulse:
        return []
    cpu = statistics.median(float(row["cpu_ms"]) for row in pulse)
    most = max((row["rooms"] for row in held if row["p99_ms"] <= 250 and not row["wrong"]), default=0)
    table = [
        f"| {r['rooms']} | {r['median_ms']:.1f} ms | {r['p99_ms']:.1f} ms | {r['asked']} |" for r in held
    ]
    return [
        "## Live rooms", "", "| what | goal | measured | |", "|---|---|---|---|",
        row("CPU for a question when nothing is new", "at most 2 ms", f"{cpu:.1f} ms", cpu <= 2),
        row("rooms open at once, a screen two seconds behind at most", "at least 500", str(most), most >= 500), "",
        "Late: from the moment a screen means to ask until it has its answer.", "",
        "| rooms | late, median | late, p99 | questions in 12 s |", "|---|---|---|---|", *table, "",
    ]  # fmt: skip


def raw(rows: Rows) -> list[str]:
    columns = ("per_second", "median_ms", "p99_ms", "max_ms", "cpu_ms")
    table = [
        f"| {r['what']} | {r['round']} | " + " | ".join(f"{r[c]:.1f}" for c in columns) + f" | {r['wrong']} |"
        for r in rows
    ]
    head = "| what | round | answers/s | median ms | p99 ms | max ms | CPU ms | not 2xx |"
    return ["## Raw rows", "", head, "|---|---|---|---|---|---|---|---|", *table]
