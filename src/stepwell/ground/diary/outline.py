"""A day at a glance: what its notes say between them, without their numbers and words.

Years can be read like this in a moment. What is read off whole entries and off their outlines is the same;
a test compares them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple, Protocol
from uuid import UUID

from stepwell.ground.plan.facts import PlanFact


class Outline(NamedTuple):
    """`quiet`: "not today" was said; `noticed`: what got in the way. `met`: one note has guess and actual."""

    practised: bool
    quiet: bool
    noticed: bool
    guessed: bool
    met: bool
    checked: bool


class Lived(Protocol):
    """A plan and its days."""

    @property
    def plan(self) -> PlanFact: ...

    @property
    def outlines(self) -> Mapping[date, Outline]: ...


@dataclass(frozen=True)
class Outlined:
    """A History of which only the outlines were read."""

    plan: PlanFact
    outlines: Mapping[date, Outline]


class Began(NamedTuple):
    """Days on which somebody pressed "I started", and what was said before it."""

    plan: UUID
    days: frozenset[date]
    guessed: bool
    checked: bool


@cache
def outline(
    practised: bool, quiet: bool, noticed: bool, guessed: bool, rated: bool, checked: bool
) -> Outline:
    """
    >>> outline(True, False, False, False, True, False).met
    False
    """
    return Outline(practised, quiet, noticed, guessed, guessed and rated, checked)


def put_together(outlines: Iterable[Outline]) -> Outline:
    """What several notes of a day say between them.

    >>> did = outline(True, False, False, True, False, False)
    >>> put_together([did, outline(False, True, True, False, False, False)])
    Outline(practised=True, quiet=True, noticed=True, guessed=True, met=False, checked=False)
    """
    first, *more = outlines
    for one in more:
        first = Outline(*(a or b for a, b in zip(first, one, strict=True)))
    return first
