"""Two ways beside each other, a dot a day: where each lies. Pure geometry for a template."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stepwell.look.charts import HIGHEST

EDGE, STACK, RADIUS, MIDDLE = 4.0, 15, 6.5, 12


@dataclass(frozen=True)
class Spot:
    """A day: `full` for a yes or a rating, a ring for a no. Sideways in per cent, downward in pixels."""

    x: float
    y: int
    full: bool = True


@dataclass(frozen=True)
class Row:
    """One way with its words; `height` has room for every dot. `scale` when the line goes from 0 to 10."""

    name: str
    words: str
    spots: tuple[Spot, ...]
    height: int
    scale: bool
    radius: float = RADIUS

    @property
    def floor(self) -> int:
        return self.height - MIDDLE


def in_a_line(name: str, words: str, days: Sequence[bool], most: int) -> Row:
    """Days in their order, each with a yes or a no; `most` is the longer of both rows.

    >>> [(spot.x, spot.full) for spot in in_a_line("A", "inside", [True, False], 4).spots]
    [(15.5, True), (38.5, False)]
    """
    spots = tuple(Spot(_along((n + 0.5) / max(most, 1)), MIDDLE, yes) for n, yes in enumerate(days))
    return Row(name, words, spots, 2 * MIDDLE, scale=False)


def on_a_scale(name: str, words: str, values: Iterable[int]) -> Row:
    """Ratings 0 to 10 on their line; the same one twice lies above the first.

    >>> row = on_a_scale("B", "outside", [10, 10, 0])
    >>> [(spot.x, spot.y) for spot in row.spots], row.height
    ([(96.0, 27), (96.0, 12), (4.0, 27)], 39)
    """
    listed = list(values)
    most = max((listed.count(value) for value in listed), default=1)
    height, seen = 2 * MIDDLE + STACK * (most - 1), list[int]()
    spots = []
    for value in listed:
        spots.append(Spot(_along(value / HIGHEST), height - MIDDLE - STACK * seen.count(value)))
        seen.append(value)
    return Row(name, words, tuple(spots), height, scale=True)


def _along(share: float) -> float:
    return round(EDGE + (100 - 2 * EDGE) * share, 2)
