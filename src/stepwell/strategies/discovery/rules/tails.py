"""How often a feared thing came true, against how likely it was thought: exact, for any mix of guesses."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from stepwell.strategies.discovery.facts.asked import Came, ExpectedFact

LEAST = 8
RARE = 0.025
KNOWN = (Came.YES, Came.PARTLY, Came.NO)


@dataclass(frozen=True)
class Feared:
    """`said`: how likely it was thought, of 10. `less`, `more`: it came clearly less, or more."""

    times: int
    came: int
    partly: int
    said: float
    less: bool
    more: bool


def feared(every: Iterable[ExpectedFact], real: Collection[UUID] = ()) -> Feared | None:
    """None before eight have an answer. What came partly counts as come; real danger and harm never count;
    `real` are plans of which a therapist said so."""
    told = [one for one in every if one.counts and one.plan not in real]
    known = [one for one in told if one.likely is not None and one.came in KNOWN]
    if len(known) < LEAST:
        return None
    chances = [one.likely / 100 for one in known if one.likely is not None]
    came, partly = (sum(one.came is what for one in known) for what in (Came.YES, Came.PARTLY))
    less = below(chances, came + partly) <= RARE
    more = below([1 - chance for chance in chances], len(known) - came) <= RARE
    return Feared(len(known), came, partly, round(10 * sum(chances) / len(chances), 1), less, more)


def below(chances: Iterable[float], most: int) -> float:
    """How likely at most so many of independent things come, each with its own chance (Poisson binomial).

    >>> round(below([0.5, 0.5], 0), 2), round(below([0.6] * 9, 1), 4), below([0.2], 1)
    (0.25, 0.0038, 1.0)
    """
    spread = np.ones(1)
    for chance in chances:
        spread = np.convolve(spread, [1 - chance, chance])
    return float(min(1.0, spread[: most + 1].sum()))
