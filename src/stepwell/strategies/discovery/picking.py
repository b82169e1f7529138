"""Ways to choose from, and what is never up to a coin, read from their file."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from stepwell.kit import written
from stepwell.strategies.discovery.rules.untested import Never

ENGLISH = Path(__file__).parent / "content" / "en" / "experiments.yaml"


class Pick(NamedTuple):
    id: str
    a: str
    b: str


@cache
def _told() -> dict[str, Any]:
    return dict(written.told(ENGLISH.read_text("utf-8")))


@cache
def picks() -> tuple[Pick, ...]:
    """
    >>> picks()[0].b
    'in the evening'
    """
    return tuple(Pick(**one) for one in _told()["picks"])


@cache
def nevers() -> tuple[Never, ...]:
    return tuple(Never(one["id"], one["name"], tuple(one["words"]), one["ask"]) for one in _told()["never"])
