"""An answer was read, and the client says if it was close. Safe to repeat."""

from uuid import UUID

from django.db import transaction

from stepwell.ground.language_model.facts import Passed
from stepwell.ground.people.access import Person
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.discovery.actions.both import mark
from stepwell.strategies.discovery.facts.reading import Readable
from stepwell.strategies.discovery.models import Reading
from stepwell.strategies.discovery.queries.place import place_of
from stepwell.strategies.discovery.queries.reading import name_of


@transaction.atomic
def keep_reading(*, by: Person, conversation: UUID, read: Readable, came: Passed) -> None:
    """That this answer was read, and what came of it. The same answer stays read as it was."""
    row, new = Reading.objects.get_or_create(
        conversation_id=conversation, of=name_of(conversation, read), task=read.task,
        defaults={"clinic_id": by.clinic_id, "client": by, "came": came.came, "at": clock.now()},
    )  # fmt: skip
    if new:
        row.words = safe_for([by.pk]).seal(place_of(by.pk, "reading", "words", row.pk), came.words)
        row.save(update_fields=["words"])
        mark(by, Did.ALLOWED_MODEL, "reading", row.pk)


@transaction.atomic
def say_close(*, by: Person, conversation: UUID, reading: UUID, close: bool) -> None:
    """Said once; what somebody else was given is not there."""
    Reading.objects.filter(pk=reading, client=by, conversation=conversation, close=None).update(close=close)
