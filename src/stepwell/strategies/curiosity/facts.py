"""How useful a practice was, as the client said it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class Useful:
    """A rating 0-10 of one day; `entry` leads to its word, where that is shared."""

    day: date
    value: int
    entry: UUID
