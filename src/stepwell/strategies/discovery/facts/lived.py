"""Days as they were lived, in columns that can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]


@dataclass(frozen=True)
class LivedDay:
    """What was noted for a day; None is unknown. `done` is None for rest, too, and for what did not apply.

    `more` holds further columns by name, such as "cue" or "sleep", each with a number.
    """

    day: date
    done: bool | None = None
    at: time | None = None
    practice: str = ""
    guess: float | None = None
    actual: float | None = None
    before: float | None = None
    after: float | None = None
    in_the_way: str = ""
    more: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Lived:
    """One place in each column for every day from the first on; unknown is NaN.

    The columns "noted" and "asked" tell whether anything was noted, and how much of a day was agreed on.
    """

    first: date
    columns: Mapping[str, Column]
    practices: tuple[str, str] = ("", "")
    days: tuple[LivedDay, ...] = ()

    @property
    def length(self) -> int:
        return len(self.columns.get("asked", ()))

    @property
    def noted(self) -> int:
        return int(self.columns["noted"].sum()) if self.length else 0

    @property
    def asked(self) -> int:
        return max(self.noted, round(self.columns["asked"].sum())) if self.length else 0
