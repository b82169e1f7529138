"""Point systems and levels in words, read from their file."""

from functools import cache
from pathlib import Path
from typing import Any

from stepwell.kit import written
from stepwell.strategies.game.facts import Level, PointRule, PointSystem, Sees, Step

ENGLISH = Path(__file__).parent / "content" / "en" / "play.yaml"


@cache
def systems() -> tuple[PointSystem, ...]:
    """In the order in which they are offered.

    >>> [system.id for system in systems()]
    ['small-steps', 'curious', 'begin', 'one-a-day']
    """
    return tuple(
        PointSystem(one["id"], one["name"], one["say"], tuple(_rule(rule) for rule in one["rules"]))
        for one in _told()["systems"]
    )


def system_of(name: str) -> PointSystem:
    """A system by its id; the first for a name that is not known any more."""
    return next((one for one in systems() if one.id == name), systems()[0])


@cache
def steps() -> dict[Level, Step]:
    """
    >>> steps()[Level.TRY].name
    'Try'
    """
    told = [Step(Level(one["id"]), one["name"], one["say"], one["asks"]) for one in _told()["levels"]]
    return {step.level: step for step in told}


def _rule(one: dict[str, Any]) -> PointRule:
    return PointRule(Sees(one["sees"]), one["worth"], one["say"], one["why"], one["source"])


def _told() -> dict[str, Any]:
    return dict(written.told(ENGLISH.read_text("utf-8")))
