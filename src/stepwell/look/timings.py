"""How long each run took, session by session: where each dot lies. Pure geometry for a template.

Sideways in per cent, downward in pixels, as in `charts`. Downward is logarithmic, so that the same step
means the same number of times as quick, as on a celeration chart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from stepwell.look.charts import LEFT, RIGHT, label_room

TOP, BOTTOM, HEIGHT = 14, 154, 188
SHORTEST = 1.0
MARKS = (1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)


@dataclass(frozen=True)
class Timing:
    """One run: seconds to the first action and for all of it, or None. `opens` begins a session."""

    label: str
    first: float | None
    whole: float | None
    opens: bool = False


@dataclass(frozen=True)
class Moment:
    """A run as drawn; `shown` says on which screens its label has room. `rule_x`: where a session begins."""

    timing: Timing
    x: float
    first_y: float | None
    whole_y: float | None
    shown: str
    rule_x: float | None


@dataclass(frozen=True)
class Mark:
    """A line of the grid and its seconds."""

    seconds: int
    y: float


@dataclass(frozen=True)
class Timings:
    moments: tuple[Moment, ...]
    marks: tuple[Mark, ...]
    height: int = HEIGHT
    top: int = TOP
    bottom: int = BOTTOM


def timings(runs: Sequence[Timing]) -> Timings:
    """A column a run. The grid reaches to the first mark at or above the longest.

    >>> drawn = timings([Timing("2 Nov", 5, 30, True), Timing("", 2, 30)])
    >>> [mark.seconds for mark in drawn.marks], drawn.moments[0].whole_y, drawn.moments[0].rule_x
    ([1, 5, 10, 30], 14.0, None)
    >>> timings([]).moments
    ()
    """
    longest = max((s for run in runs for s in (run.first, run.whole) if s is not None), default=SHORTEST)
    top = next((mark for mark in MARKS[1:] if mark >= longest), MARKS[-1])
    sessions = [at for at, run in enumerate(runs) if run.opens]
    moments = tuple(_moment(run, at, len(runs), top, sessions) for at, run in enumerate(runs))
    return Timings(moments, tuple(Mark(mark, height_of(mark, top)) for mark in MARKS if mark <= top))


def _moment(run: Timing, at: int, count: int, top: int, sessions: list[int]) -> Moment:
    """Only a session's first run bears a label, so room is counted by sessions."""
    wide = (RIGHT - LEFT) / count
    shown = label_room(sessions.index(at), len(sessions)) if run.opens else "never"
    return Moment(
        timing=run, x=round(LEFT + wide * (at + 0.5), 2),
        first_y=None if run.first is None else height_of(run.first, top),
        whole_y=None if run.whole is None else height_of(run.whole, top),
        shown=shown, rule_x=round(LEFT + wide * at, 2) if run.opens and at else None,
    )  # fmt: skip


def height_of(seconds: float, top: float) -> float:
    """How far down so many seconds lie; longer is higher, and what is beyond the ends is drawn there.

    >>> height_of(1, 100), height_of(10, 100), height_of(100, 100), height_of(0, 100)
    (154.0, 84.0, 14.0, 154.0)
    """
    within = min(max(seconds, SHORTEST), top)
    return round(BOTTOM - (BOTTOM - TOP) * log(within / SHORTEST) / log(top / SHORTEST), 2)
