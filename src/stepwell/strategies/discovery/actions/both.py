"""What every verb of this room needs: rows of one's own, and a mark."""

from typing import Any
from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did


def theirs(found: Any) -> Any:
    """An id that somebody else has used already leads nowhere."""
    if found is None:
        raise Http404
    return found


def mark(by: Person, did: Did, table: str, row: UUID) -> None:
    trail.mark(clinic=by.clinic_id, by=by.pk, did=did, about=f"discovery.{table}", row=row, client=by.pk)
