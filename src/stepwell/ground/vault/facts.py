"""Where a sealed text belongs; moved anywhere else it does not open."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Place:
    """Whose text (a person's or clinic's id), in which table, column and row."""

    owner: UUID
    table: str
    column: str
    row: UUID
