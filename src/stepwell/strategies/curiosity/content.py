"""Plain reasons why a day went another way, as the client may name them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ENGLISH = Path(__file__).parent / "content" / "en" / "barriers.yaml"


@dataclass(frozen=True)
class Reason:
    """`chip` is what the client taps."""

    id: str
    chip: str


@cache
def reasons() -> tuple[Reason, ...]:
    """In the order in which they are offered.

    >>> reasons()[0]
    Reason(id='forgot', chip='I forgot')
    """
    found = yaml.safe_load(ENGLISH.read_text("utf-8"))["barriers"]
    return tuple(Reason(one["id"], one["chip"]) for one in found)
