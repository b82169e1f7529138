"""Whether time tells, as a page."""

import math
import statistics
from collections.abc import Sequence
from typing import Any

import numpy as np

Row = dict[str, Any]
Took = tuple[float, float]
SURE = 2.576
HEAD = """# Does time tell that a link is over?

<!-- Written by benchmarks/silence.py: run `python -m benchmarks.silence`. -->

The page of a trusted person is the same to the byte when a link was ended, ran out, was replaced or is held with nothing on
it as when nothing was ever ticked ([Somebody I trust](../explain/trusted.md)). Here is whether the time of an answer tells
them apart. Each link was read {rounds} times, each round in another order, without a network between: nobody outside can
measure as finely. "Slower" says how often one of its answers took longer than one of a link with nothing ticked; 50 % is no
difference at all. The range is where that share lies with 99 % certainty. Where 50 % lies in it, these measurements see no
difference.

| link | by the clock: middle | slower | 99 % range | the processor's time: middle | slower | 99 % range |
|---|---|---|---|---|---|---|
"""
FOOT = """
What can be seen like this at all: the row with one more question holds a difference that was planted, and has to lie off
50 %. Less work than that, such as opening and drawing two lines, can be too little to be seen by the clock. So this says that nothing as
large as one question differs, and no more. The tests look at the same thing in another way: the states ask the same
questions, and answer the same bytes. A link that never was is another answer, a 404; nobody who was given a link holds one.
The machine was shared and busy, so read the shares, not the times.
"""


def row_of(name: str, took: Sequence[Took], bare: Sequence[Took]) -> Row:
    """Both times, each with how often it is longer than that of the bare link (rank sum)."""
    told = {"clock": 0, "processor": 1}
    return {"link": name} | {
        kind: compared([one[at] for one in took], [one[at] for one in bare]) for kind, at in told.items()
    }


def compared(took: Sequence[float], bare: Sequence[float]) -> Row:
    one, other, n, m = np.array(took)[:, None], np.array(bare)[None, :], len(took), len(bare)
    share = float((one > other).mean() + (one == other).mean() / 2)
    wide = SURE * math.sqrt((n + m + 1) / (12 * n * m))
    return {"median_ms": statistics.median(took), "slower": share, "wide": wide}


def page(rows: Sequence[Row], rounds: int) -> str:
    return HEAD.format(rounds=rounds) + "".join(map(line, rows)) + FOOT


def line(row: Row) -> str:
    return "| " + " | ".join([row["link"], *cells(row["clock"]), *cells(row["processor"])]) + " |\n"


def cells(found: Row) -> tuple[str, str, str]:
    low, high = max(0, found["slower"] - found["wide"]), min(1, found["slower"] + found["wide"])
    return f"{found['median_ms']:.2f} ms", f"{found['slower']:.1%}", f"{low:.1%} to {high:.1%}"
