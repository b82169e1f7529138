"""A draft, its lines, and the proof of where it came from, as they travel between pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class SharedLine:
    """`n` is how a draft names it."""

    n: int
    entry: UUID
    day: date
    words: str = field(repr=False)


@dataclass(frozen=True)
class Proof:
    """Where a draft came from: `lines` are all that were read, `named` those that it speaks of.

    `said` tells by a hash what the model wrote. Its words are kept nowhere before a person keeps them.
    """

    pair: UUID
    model: str
    at: datetime
    lines: Mapping[int, UUID]
    named: tuple[int, ...]
    said: str
