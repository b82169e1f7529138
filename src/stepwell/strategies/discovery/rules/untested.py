"""What no coin decides: sleep, medicine, food, what keeps somebody safe, what is needed every day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from stepwell.ground.library.facts import PracticeFact
from stepwell.kit.care import plain

SLEEP = "sleep"


@dataclass(frozen=True)
class Never:
    """One kind of thing: its name in the plain list, the words it goes by, a kind question instead."""

    id: str
    name: str
    words: tuple[str, ...]
    ask: str


def touched(text: str, nevers: Iterable[Never]) -> Never | None:
    """The first kind that a text speaks of.

    >>> touched("with my pills", [Never("medicine", "medicine", ("pills?",), "Where else?")]).id
    'medicine'
    """
    said = plain(text)
    return next((one for one in nevers if re.search(rf"\b(?:{'|'.join(one.words)})\b", said)), None)


def of_practice(practice: PracticeFact, nevers: Iterable[Never]) -> Never | None:
    """The kind that a whole practice belongs to: one for nights is never part of a test."""
    nights = practice.modality == SLEEP or SLEEP in practice.helps_with
    return next((one for one in nevers if nights and one.id == SLEEP), None)
