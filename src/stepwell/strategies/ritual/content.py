"""Daily events to tie a practice to, and small gestures to open it with."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stepwell.kit import written

ENGLISH = Path(__file__).parent / "content" / "en" / "anchors.yaml"


@dataclass(frozen=True)
class Anchor:
    """Something that happens on most days. `chip` is what is tapped, `cue` how the sentence begins."""

    id: str
    part: str
    chip: str
    cue: str


@dataclass(frozen=True)
class Gesture:
    """A few seconds that open a practice; `say` follows "I"."""

    id: str
    chip: str
    say: str


@cache
def anchors() -> tuple[Anchor, ...]:
    """In the order of a day.

    >>> anchors()[3]
    Anchor(id='kettle', part='morning', chip='The kettle clicks', cue='after the kettle clicks')
    """
    return tuple(_anchors(_told()["anchors"]))


def _anchors(parts: dict[str, list[dict[str, str]]]) -> Iterator[Anchor]:
    for part, ones in parts.items():
        yield from (Anchor(one["id"], part, one["chip"], one["cue"]) for one in ones)


@cache
def gestures() -> tuple[Gesture, ...]:
    """
    >>> gestures()[0].say
    'take one breath'
    """
    return tuple(Gesture(one["id"], one["chip"], one["say"]) for one in _told()["gestures"])


def anchor_said(cue: str) -> str:
    """The id of the anchor whose words these are, or "" for a moment of one's own.

    >>> anchor_said("After the kettle clicks"), anchor_said("after the rooster")
    ('kettle', '')
    """
    same = cue.strip().casefold()
    return next((one.id for one in anchors() if one.cue.casefold() == same), "")


def _told() -> dict[str, Any]:
    return dict(written.told(ENGLISH.read_text("utf-8")))
