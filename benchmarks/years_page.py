"""What grows with the years, as a page."""

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]
HEAD = """# After three weeks and after three years

<!-- Written by benchmarks/years.py: run `python -m benchmarks.years`. -->

One client noted five plans on every day, plays with all parts, has values with a rating each week, and something to look
forward to. Each page is asked for again and again on one processor; the middle of 41 is shown. Goals: no more questions to
the database than after three weeks, and at most twice the time.

| page | three weeks | three years | times | questions, weeks | years |
|---|---|---|---|---|---|
"""
COLD = """
What grew until two weeks ago is remembered, as numbers: in memory, and for a long diary in the cache that all processes
share. Each Monday goes on from the week before. When both are lost, the whole diary is read once. What is found in one
go, piece by piece, after a restart and without the cache is the same; tests compare them. The machine was shared and busy:
read how often one time goes into the other, not the times.
"""


def page(rows: Sequence[Row]) -> str:
    names = dict.fromkeys(row["what"] for row in rows)
    return HEAD + "".join(line([row for row in rows if row["what"] == name]) for name in names) + COLD


def line(rows: Sequence[Row]) -> str:
    """The shorter time comes first."""
    few, many = rows
    times = many["median_ms"] / few["median_ms"]
    shown = (few["what"], f"{few['median_ms']:.1f} ms", f"{many['median_ms']:.1f} ms", f"{times:.2f} ×")
    return "| " + " | ".join([*shown, str(few["queries"]), str(many["queries"])]) + " |\n"
