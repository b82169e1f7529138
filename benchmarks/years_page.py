"""What grows with the years, as a page."""

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]
HEAD = """# After three weeks and after three years

<!-- Written by benchmarks/years.py: run `python -m benchmarks.years`. -->

One client noted five plans on every day, began each by pressing "I started", and told more after the first tap on two of
three days, so that there are two notes for it. They play with all parts, have values with a rating each week, and something
to look forward to. Each page is asked for again and again, in turn for both; the middle of 41 times of the processor is
shown, the database's included. Goals: no more questions to the database than after three weeks, and at most twice the time.

| page | three weeks | three years | times | questions, weeks | years |
|---|---|---|---|---|---|
"""
FOOT = """
Nothing of what grew is stored or remembered: no score, no sum, no cache that could be lost or be wrong. The database puts
the days together that are alike, so years of them are a few rows; the last two weeks are read note by note. A test compares
the two ways of reading.
"""


def page(rows: Sequence[Row]) -> str:
    names = dict.fromkeys(row["what"] for row in rows)
    return HEAD + "".join(line([row for row in rows if row["what"] == name]) for name in names) + FOOT


def line(rows: Sequence[Row]) -> str:
    """The shorter time comes first."""
    few, many = rows
    times = many["median_ms"] / few["median_ms"]
    shown = (few["what"], f"{few['median_ms']:.1f} ms", f"{many['median_ms']:.1f} ms", f"{times:.2f} ×")
    return "| " + " | ".join([*shown, str(few["queries"]), str(many["queries"])]) + " |\n"
