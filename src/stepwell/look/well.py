"""The week as stairs of a stepwell: where each stone lies. Pure geometry, ready for a template."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WIDTH = 350
HEIGHT = 208
HEADROOM = 40
WATER = 34
BANK = 26
FACE = 34
COURSE = 17
BRICK = 38
DASH = 14
STATES = {
    "done": _("practised"),
    "smaller": _("practised, a smaller size"),
    "rest": _("a rest day"),
    "not_applicable": _("it did not apply"),
    "not_today": _("noted: not this time"),
    "unknown": _("nothing noted"),
    "open": _("a free day"),
    "ahead": _("still to come"),
}
LOOKS = {
    "done": "lit",
    "smaller": "lit",
    "rest": "landing",
    "not_applicable": "landing",
    "not_today": "noted",
    "ahead": "ahead",
    "open": "ahead",
}


@dataclass(frozen=True)
class Day:
    """One day as a caller knows it; `state` is a word of STATES, `label` is short, like "Mon"."""

    label: str
    date_text: str
    state: str
    is_today: bool = False


@dataclass(frozen=True)
class Step:
    """One stone of the stairs, with the look of its day; lengths in units of the drawing."""

    day: Day
    look: str
    picture: str
    words: str | Promise
    left: float
    top: float
    width: float
    middle: float


@dataclass(frozen=True)
class Joint:
    """A short line between two bricks of the wall."""

    x: float
    y: float


@dataclass(frozen=True)
class Week:
    """The whole drawing, WIDTH by HEIGHT: stairs, the bank beyond, water at their feet."""

    steps: tuple[Step, ...]
    joints: tuple[Joint, ...]
    wall: str
    bank: float
    bank_width: int = BANK
    headroom: int = HEADROOM
    width: int = WIDTH
    height: int = HEIGHT
    water: int = HEIGHT - WATER


def week(days: Sequence[Day], *, right_to_left: bool = False) -> Week:
    """Stairs that go down to the water, one step a day, from where reading begins.

    >>> days = [Day("Mon", "1 June", "done"), Day("Tue", "2 June", "unknown", is_today=True)]
    >>> [(step.look, step.left, step.top) for step in week(days).steps]
    [('lit', 0.0, 40.0), ('plain', 162.0, 140.0)]
    >>> [step.left for step in week(days, right_to_left=True).steps]
    [188.0, 26.0]
    >>> week([]).steps
    ()
    """
    count = len(days)
    steps = tuple(_step(day, at, count, right_to_left) for at, day in enumerate(days))
    return Week(
        steps=steps,
        joints=tuple(joint for step in steps for joint in _joints(step)),
        wall=" ".join(f"M{step.left} {step.top}h{step.width}V{HEIGHT}h-{step.width}z" for step in steps),
        bank=0 if right_to_left else WIDTH - BANK,
    )


def _step(day: Day, at: int, count: int, right_to_left: bool) -> Step:
    """The stone of one day: each a little lower than the one before, the last just above the water."""
    lowest = HEIGHT - WATER - 34
    width = (WIDTH - BANK) / count
    top = HEADROOM + (lowest - HEADROOM) * at / max(count - 1, 1)
    left = BANK + width * (count - 1 - at) if right_to_left else width * at
    look = LOOKS.get(day.state, "plain")
    return Step(
        day=day,
        look=look,
        picture=f"look/parts/on_step/{look}.html",
        words=STATES.get(day.state, STATES["unknown"]),
        left=round(left, 2),
        top=round(top, 2),
        width=round(width, 2),
        middle=round(left + width / 2, 2),
    )


def _joints(step: Step) -> Iterator[Joint]:
    """Bricks in the wall below a step, every other course set off by half a brick."""
    for course, y in enumerate(range(HEADROOM + COURSE, HEIGHT, COURSE)):
        if y > step.top + FACE:
            shift = BRICK // 2 if course % 2 else 0
            first = -(-(step.left - shift) // BRICK) * BRICK + shift
            while first + DASH < step.left + step.width:
                yield Joint(first, float(y))
                first += BRICK
