"""A therapy session as pages see it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class MeetingFact:
    """`began` and `ended` are None until the button is pressed; `at` is when it was meant to be."""

    id: UUID
    pair: UUID
    at: datetime
    began: datetime | None
    ended: datetime | None
