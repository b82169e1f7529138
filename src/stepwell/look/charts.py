"""Guess and what happened, and how useful it was: where each dot lies. Pure geometry for a template.

Sideways lengths are per cent of the width, so that letters and dots keep their size on any screen;
lengths downward are pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass

HIGHEST = 10
TOP = 14
BOTTOM = 214
HEIGHT = 248
LEFT = 1.0
RIGHT = 98.0
FEW_LABELS = 5
MANY_LABELS = 11


@dataclass(frozen=True)
class Pair:
    """One day: what was expected and what happened, each 0 to 10 or not said."""

    label: str
    guess: float | None
    actual: float | None


@dataclass(frozen=True)
class Column:
    """One day as drawn; `shown` says on which screens its label has room: always, wide or never."""

    pair: Pair
    x: float
    guess_y: float | None
    actual_y: float | None
    shown: str


@dataclass(frozen=True)
class Line:
    """A line of the grid and its number."""

    number: int
    y: float


@dataclass(frozen=True)
class Pairs:
    """The whole drawing."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    radius: float
    inner: float
    height: int = HEIGHT
    top: int = TOP
    bottom: int = BOTTOM


@dataclass(frozen=True)
class Reading:
    """One number 0 to 10 with its day and perhaps a word."""

    label: str
    value: int
    word: str = ""


@dataclass(frozen=True)
class Dot:
    """A reading as drawn: how far along its line, in per cent."""

    reading: Reading
    x: float


def height_of(value: float) -> float:
    """How far down a value lies; what is beyond the ends is drawn at the end.

    >>> height_of(0), height_of(10), height_of(5), height_of(99)
    (214.0, 14.0, 114.0, 14.0)
    """
    within = min(max(value, 0), HIGHEST)
    return round(BOTTOM - (BOTTOM - TOP) * within / HIGHEST, 2)


def pairs(days: Sequence[Pair]) -> Pairs:
    """A column a day, a grid from 0 to 10.

    >>> drawing = pairs([Pair("Mon", 7, 4), Pair("Tue", 6, None)])
    >>> [(column.x, column.guess_y, column.actual_y) for column in drawing.columns]
    [(25.25, 74.0, 134.0), (73.75, 94.0, None)]
    >>> pairs([]).columns
    ()
    """
    count = len(days)
    columns = tuple(
        Column(
            pair=day,
            x=round(LEFT + (RIGHT - LEFT) * (at + 0.5) / count, 2),
            guess_y=None if day.guess is None else height_of(day.guess),
            actual_y=None if day.actual is None else height_of(day.actual),
            shown=label_room(at, count),
        )
        for at, day in enumerate(days)
    )
    lines = tuple(Line(number, height_of(number)) for number in (0, 5, 10))
    radius = round(min(7.5, max(3.0, 130 / max(count, 1))), 2)
    return Pairs(columns, lines, radius=radius, inner=round(radius * 0.86, 2))


def label_room(at: int, count: int) -> str:
    """Where the label of a column has room, counted from the newest: "always", "wide", or "never".

    A wide screen shows those of a narrow one and some between, evenly, so that none lies on another.

    >>> [label_room(at, 10) for at in range(10)].count("always")
    5
    >>> [at for at in range(25) if label_room(at, 25) != "never"]
    [0, 3, 6, 9, 12, 15, 18, 21, 24]
    """
    back = count - 1 - at
    wide = -(-count // MANY_LABELS)
    if back % (wide * -(-count // (FEW_LABELS * wide))) == 0:
        return "always"
    return "wide" if back % wide == 0 else "never"


def readings(values: Sequence[Reading]) -> tuple[Dot, ...]:
    """A dot on its own short line for each.

    >>> readings([Reading("Mon", 7, "calm")])[0].x
    70.0
    """
    return tuple(Dot(value, round(100 * min(max(value.value, 0), HIGHEST) / HIGHEST, 2)) for value in values)
