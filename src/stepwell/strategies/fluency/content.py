"""What a hard moment says in a role-play, and what to do when a run is stopped."""

from functools import cache
from pathlib import Path
from typing import Any

from stepwell.kit import written

ENGLISH = Path(__file__).parent / "content" / "en" / "lines.yaml"


def line_for(needs: tuple[str, ...], level: int) -> str:
    """The line of the first need that has one, at a level from 1 to 3; "" where there is none.

    >>> line_for(("avoidance",), 1), line_for((), 1)
    ('You can do that after lunch.', '')
    """
    lines: dict[str, list[str]] = _told()["lines"]
    return next((lines[need][level - 1] for need in needs if need in lines), "")


def grounding() -> tuple[str, ...]:
    return tuple(_told()["grounding"])


@cache
def _told() -> dict[str, Any]:
    return dict(written.told(ENGLISH.read_text("utf-8")))
