"""A table as CSV, in which no cell is taken for a formula."""

import csv
from collections.abc import Iterable
from io import StringIO

# What a table program calculates with when a cell begins with it, also in its full width.
CALCULATES = frozenset("=+-@|＝＋－＠｜\t\r\n")


def cell(said: object) -> str:
    """
    >>> cell("=1+1"), cell("  @tea"), cell("\\tx"), cell(7), cell(None), cell("7 - 3")
    ("'=1+1", "'  @tea", "'\\tx", '7', '', '7 - 3')
    """
    text = "" if said is None else str(said)
    begins = text[:1] in CALCULATES or text.lstrip()[:1] in CALCULATES
    return f"'{text}" if text and begins else text


def sheet(rows: Iterable[Iterable[object]]) -> str:
    kept = StringIO()
    csv.writer(kept).writerows([cell(one) for one in row] for row in rows)
    return kept.getvalue()
