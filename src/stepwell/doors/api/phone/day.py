"""The day that a phone takes along."""

from typing import Any
from uuid import UUID

from stepwell.doors.api import reads
from stepwell.ground.people.access import Person
from stepwell.ground.vault.queries import blind


def who(person: Person) -> str:
    """A name for this person that says nothing; a phone keeps each one's letters apart by it."""
    return named(person.pk)


def named(person: UUID) -> str:
    return blind("phone", str(person))[:16]


def along(person: Person) -> dict[str, Any]:
    """Today as the API tells it, and whose it is."""
    return reads.today(person).model_dump(mode="json") | {"who": who(person)}
