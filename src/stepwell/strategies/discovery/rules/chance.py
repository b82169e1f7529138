"""How sure one can be that one way is better than the other, from few days. Both start from the own mean.

Each way begins with two days' worth of what this client does anyway, so that few days say little.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import atan, sqrt
from typing import Any

import numpy as np

WORTH = 2
SPREAD, SPREAD_WORTH = 2.0, 2
_ODDS = np.linspace(-150, 150, 3001)
_LOG_YES, _LOG_NO = -np.logaddexp(0, -_ODDS), -np.logaddexp(0, _ODDS)
_STEPS = 400


@lru_cache(maxsize=4096)
def more_often(first: int, of_first: int, second: int, of_second: int) -> float:
    """How sure it is that the first happens more often (two beta posteriors, summed over log odds).

    >>> round(more_often(6, 7, 2, 7), 2), round(more_often(4, 7, 4, 7), 2), more_often(0, 0, 0, 0)
    (0.98, 0.5, 0.5)
    """
    own = (first + second + 1) / (of_first + of_second + 2)
    here, there = (_weights(own, n, of) for n, of in ((first, of_first), (second, of_second)))
    return round(float(here @ (np.cumsum(there) - there / 2)), 6)


def _weights(own: float, came: int, of: int) -> Any:
    logs = (WORTH * own + came) * _LOG_YES + (WORTH * (1 - own) + of - came) * _LOG_NO
    heights = np.exp(logs - logs.max())
    return heights / heights.sum()


def higher(first: Sequence[int], second: Sequence[int]) -> float:
    """The same for ratings 0 to 10: how sure it is that the first have the higher mean.

    Student's t on two means drawn to the own mean by two days; the spread begins at 2 points, worth two days
    (a normal model with a conjugate prior: Gelman et al., Bayesian Data Analysis, 3.3).

    >>> round(higher([7, 8, 6, 7, 8], [4, 5, 4, 3, 5]), 2), higher([], [])
    (1.0, 0.5)
    """
    both = [*first, *second]
    if not both:
        return 0.5
    own = sum(both) / len(both)
    means = [(WORTH * own + sum(one)) / (WORTH + len(one)) for one in (first, second)]
    apart = sum((value - sum(one) / len(one)) ** 2 for one in (first, second) for value in one)
    freedom = SPREAD_WORTH + max(len(both) - 2, 0)
    spread = sqrt((SPREAD_WORTH * SPREAD**2 + apart) / freedom)
    scale = spread * sqrt(sum(1 / (WORTH + len(one)) for one in (first, second)))
    return round(below((means[0] - means[1]) / scale, freedom), 6)


def below(t: float, freedom: int) -> float:
    """Student's t up to `t`, summed over the angle whose tangent is t by the root of the freedom."""
    angles = (np.arange(_STEPS) + 0.5) / _STEPS * atan(abs(t) / sqrt(freedom))
    whole = (np.arange(_STEPS) + 0.5) / _STEPS * np.pi / 2
    part = float(np.cos(angles) ** (freedom - 1) @ np.ones(_STEPS)) * atan(abs(t) / sqrt(freedom))
    share = part / (float(np.cos(whole) ** (freedom - 1) @ np.ones(_STEPS)) * np.pi) if t else 0.0
    return float(0.5 + share if t > 0 else 0.5 - share)
