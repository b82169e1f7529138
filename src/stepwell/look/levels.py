"""What was found, as water levels in the well: the newest on top, the oldest deepest. Pure geometry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, TOP, FLOOR = 350, 44, 26
LEAST, MOST = 30, 54
LEDGES, INSET = 96, 14
LOOKS = frozenset({"still", "changed", "no_more"})


@dataclass(frozen=True)
class Found:
    """One discovery: its day, the day as it is said, and what it is now ("" while nobody asked again)."""

    day: date
    label: str
    stands: str


@dataclass(frozen=True)
class Level:
    """A line of water from wall to wall, and the ledge of stone where it ends."""

    found: Found
    look: str
    y: float
    left: float
    right: float
    ledge: float


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

    >>> days = [Found(date(2026, 11, 1), "1 Nov", "still"), Found(date(2026, 10, 1), "1 Oct", "")]
    >>> [(one.y, one.left, one.right) for one in levels(days).levels]
    [(44.0, 14.0, 336.0), (81.2, 28.0, 322.0)]
    >>> levels([]).levels
    ()
    """
    step = min(INSET, LEDGES / max(len(found), 1))
    heights = _heights(found)
    lines = tuple(
        _level(one, y, INSET + step * at, step)
        for at, (one, y) in enumerate(zip(found, heights, strict=True))
    )
    bottom = (heights[-1] if heights else TOP) + FLOOR
    return Levels(lines, _shaft(lines, bottom), round(bottom + 4, 1))


def _heights(found: Sequence[Found]) -> list[float]:
    heights, y = [], float(TOP)
    for at, one in enumerate(found):
        if at:
            y += min(MOST, max(LEAST, LEAST + (found[at - 1].day - one.day).days * 0.2324))
        heights.append(round(y, 1))
    return heights


def _level(one: Found, y: float, inset: float, step: float) -> Level:
    look = one.stands if one.stands in LOOKS else "plain"
    return Level(one, look, y, round(inset, 1), round(WIDTH - inset, 1), round(step, 1))


def _shaft(lines: Sequence[Level], bottom: float) -> str:
    """Down the left ledge by ledge, along the ground, and up the right."""
    if not lines:
        return ""
    ends = [*(line.y for line in lines[1:]), bottom]
    down = "".join(f"H{line.left}V{end}" for line, end in zip(lines, ends, strict=True))
    up = "".join(f"H{line.right}V{line.y}" for line in reversed(lines))
    return f"M{lines[0].left} {lines[0].y}{down}{up}z"
