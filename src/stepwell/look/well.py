"""The week as stairs of a stepwell: where each stone lies. Pure geometry, ready for a template."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WIDTH = 350.0
HEIGHT = 196.0
TOP = 34.0
WATER = 30.0
TREAD = 6.0
STATES = {
    "done": _("practised"),
    "smaller": _("practised, a smaller size"),
    "rest": _("a rest day"),
    "not_applicable": _("it did not apply"),
    "not_today": _("noted: not this time"),
    "unknown": _("nothing noted"),
    "open": _("free"),
    "ahead": _("still to come"),
}
LIT = ("done", "smaller")
LANDING = ("rest", "not_applicable")
AHEAD = ("ahead", "open")


@dataclass(frozen=True)
class Day:
    """One day as a caller knows it; `state` is a word of STATES, `label` is short, like "Mon"."""

    label: str
    date_text: str
    state: str
    is_today: bool = False


@dataclass(frozen=True)
class Step:
    """One stone of the stairs, with the look of its day."""

    day: Day
    look: str
    words: str | Promise
    left: float
    top: float
    width: float
    height: float
    middle: float
    label_y: float
    joints: tuple[float, ...]


@dataclass(frozen=True)
class Week:
    """The whole drawing; the water begins at `water` and fills to the ground."""

    steps: tuple[Step, ...]
    width: float
    height: float
    water: float
