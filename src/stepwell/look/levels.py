"""What was found, as water levels in the well: the newest on top, the oldest deepest. Pure geometry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

WIDTH, TOP, FLOOR = 350, 44, 34
LEAST, MOST, A_DAY = 32, 56, 0.25
LEDGES, INSET = 112.0, 22.0
LOOKS = frozenset({"still", "changed", "no_more"})


@dataclass(frozen=True)
class Found:
    """One discovery: its day, the day as it is said, and what it is now ("" while nobody asked again)."""

    day: date
    label: str
    stands: str


@dataclass(frozen=True)
class Level:
    """A line of water from wall to wall, the ledge of stone where it ends, and the water below it."""

    found: Found
    look: str
    y: float
    left: float
    right: float
    ledge: float
    below: str


@dataclass(frozen=True)
class Levels:
    """The whole drawing; `shaft` is the outline of the water."""

    levels: tuple[Level, ...]
    shaft: str
    height: float
    width: int = WIDTH
    middle: int = WIDTH // 2


def levels(found: Sequence[Found]) -> Levels:
    """One line each, the newest first; further apart where more time lies between, within reason.

    >>> days = [Found(date(2026, 11, 1), "1 Nov", "still"), Found(date(2026, 10, 12), "12 Oct", "")]
    >>> [(one.y, one.left, one.right) for one in levels(days).levels]
    [(44.0, 22.0, 328.0), (81.0, 44.0, 306.0)]
    >>> levels([]).levels
    ()
    """
    step = min(INSET, LEDGES / max(len(found), 1))
    heights = _heights(found)
    bottom = heights[-1] + FLOOR
    sides = [(round(INSET + step * at, 1), y) for at, y in enumerate(heights)]
    lines = tuple(_level(one, sides[at:], bottom, step) for at, one in enumerate(found))
    return Levels(lines, lines[0].below if lines else "", bottom + 8)


def _heights(found: Sequence[Found]) -> list[float]:
    """Where each lies, from the top down; one place even where nothing was found."""
    heights = [float(TOP)]
    for newer, older in pairwise(found):
        apart = LEAST + max(0, (newer.day - older.day).days) * A_DAY
        heights.append(round(heights[-1] + min(MOST, apart), 1))
    return heights


def _level(one: Found, sides: Sequence[tuple[float, float]], bottom: float, step: float) -> Level:
    left, y = sides[0]
    look = one.stands if one.stands in LOOKS else "plain"
    return Level(one, look, y, left, round(WIDTH - left, 1), round(step, 1), _shaft(sides, bottom))


def _shaft(sides: Sequence[tuple[float, float]], bottom: float) -> str:
    """Down the left ledge by ledge, along the ground, and up the right."""
    ends = [*(y for _, y in sides[1:]), bottom]
    down = "".join(f"H{left}V{end}" for (left, _), end in zip(sides, ends, strict=True))
    up = "".join(f"H{round(WIDTH - left, 1)}V{y}" for left, y in reversed(sides))
    return f"M{sides[0][0]} {sides[0][1]}{down}{up}z"
