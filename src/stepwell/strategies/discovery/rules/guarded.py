"""How often chance alone does this well. Days resemble their neighbours, so two kinds of chance are asked.

Shuffling within each week is right when things slide slowly, shuffling runs of four days whole when like
days come in runs. The larger p counts. Dice are seeded, so that a page says the same when it is loaded again.
"""

from hashlib import sha256
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from stepwell.strategies.discovery.facts.lived import Column
from stepwell.strategies.discovery.rules.chance import below

SHUFFLES = 999
SHORTEST, RUNS = 4, 12
GAPS, MANY_RUNS, FEW = 9, 8, 40
WEEK = 7
HOPELESS = 0.2
RATE = 0.05


def dice(client: str, question: str) -> np.random.Generator:
    """The same for the same client and question.

    >>> int(dice("Ana", "lift").integers(100)) == int(dice("Ana", "lift").integers(100))
    True
    """
    return np.random.default_rng(int.from_bytes(sha256(f"{client}|{question}".encode()).digest()[:8]))


def p_of(seen: float, chance: Column) -> float:
    """
    >>> p_of(2.0, np.zeros(999)), p_of(0.0, np.zeros(999))
    (0.001, 1.0)
    """
    return float((1 + np.count_nonzero(np.abs(chance) >= abs(seen) - 1e-9)) / (1 + len(chance)))


def guarded(outcome: Column, side: Column, at: NDArray[np.int_], roll: np.random.Generator) -> float:
    """`side` is 1 or 0, `at` the day of each. The weeks are only asked when the runs leave room for doubt."""
    by_runs = p_of(*_in_runs(outcome, side, roll))
    if by_runs > HOPELESS:
        return by_runs
    return max(by_runs, p_of(*_in_weeks(outcome, side, at // WEEK, roll)))


def _in_runs(outcome: Column, side: Column, roll: np.random.Generator) -> tuple[float, Column]:
    """Runs of four, or of more when there are many, change places; what is left over at the end stays."""
    run = max(SHORTEST, len(outcome) // RUNS)
    runs = len(outcome) // run
    centred, lean = outcome - outcome.mean(), side - side.mean()
    whole = runs * run
    match = centred[:whole].reshape(runs, run) @ lean[:whole].reshape(runs, run).T
    stays = float(centred[whole:] @ lean[whole:])
    order = np.argsort(roll.random((SHUFFLES, runs), dtype=np.float32), axis=1)
    return float(np.trace(match)) + stays, match[order, np.arange(runs)].sum(axis=1) + stays


def _in_weeks(
    outcome: Column, side: Column, week: NDArray[np.int_], roll: np.random.Generator
) -> tuple[float, Column]:
    lean = side - side.mean()
    keys = roll.random((SHUFFLES, len(outcome)), dtype=np.float32) * np.float32(0.99) + week.astype(
        np.float32
    )
    shuffled = outcome[np.argsort(keys, axis=1)]
    return float(outcome @ lean), shuffled @ lean


def by_week(outcome: Column, side: Column, at: NDArray[np.int_]) -> Column:
    """For each week that holds both sides, how far they lie apart."""
    week, both = at // WEEK, []
    for one in np.unique(week):
        here = week == one
        high, low = outcome[here & (side == 1)], outcome[here & (side == 0)]
        if len(high) and len(low):
            both.append(high.mean() - low.mean())
    return np.array(both)


def flipped(gaps: Column, roll: np.random.Generator, longest: int = 3) -> float:
    """Signs change for single gaps and for runs of them together; the largest p counts.

    Runs are as long as leaves eight of them; with few gaps, their likeness to the one before is reckoned in.
    """
    count = len(gaps)
    if not count:
        return 1.0
    runs = {run for run in (*range(1, longest + 1), count // GAPS) if run and count // run >= MANY_RUNS}
    ps = [p_of(*_flips(gaps, run, roll)) for run in sorted(runs | {1})]
    return max(*ps, alike_days(gaps) if count < FEW else 0.0)


def alike_days(gaps: Column) -> float:
    """How often chance does this well when each gap resembles the one before; then fewer of them count.

    How wide gaps lie is itself known from few of them, so it is Student's t and not a bell.

    >>> alike_days(np.array([1.0, 1, 1, 1, -1, -1, -1, -1])), alike_days(np.ones(8))
    (1.0, 0.0)
    """
    count, centred = len(gaps), gaps - gaps.mean()
    square = float(centred @ centred)
    if not square:
        return 0.0 if gaps.any() else 1.0
    like = float(centred[1:] @ centred[:-1]) / square
    like = min(0.9, max(0.0, like + (1 + 4 * like) / count))
    spread = sqrt(square / (count - 1))
    t = abs(float(gaps.mean())) / spread * sqrt(count * (1 - like) / (1 + like))
    return 2 * (1 - below(t, count - 1))


def _flips(gaps: Column, run: int, roll: np.random.Generator) -> tuple[float, Column]:
    sums = np.add.reduceat(gaps, np.arange(0, len(gaps), run))
    signs = 1.0 - 2.0 * roll.integers(0, 2, (SHUFFLES, len(sums))).astype(np.float64)
    return float(gaps.sum()), signs @ sums


def drifted(values: Column, roll: np.random.Generator) -> float:
    """Early against late, runs of four changing places."""
    late = (np.arange(len(values)) >= len(values) / 2).astype(float)
    return p_of(*_in_runs(values, late, roll))


def believed(ps: list[float], rate: float = RATE) -> list[bool]:
    """Of many questions at once, those that may be shown (Benjamini and Hochberg).

    >>> believed([0.001, 0.2, 0.04, 0.5])
    [True, False, False, False]
    >>> believed([])
    []
    """
    ordered = sorted(ps)
    within = [p for rank, p in enumerate(ordered, 1) if p <= rate * rank / len(ordered)]
    return [bool(within) and p <= max(within) for p in ps]
