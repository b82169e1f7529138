"""A discovery is kept, looked at again, shown or no more. Safe to repeat."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.actions.both import mark, theirs
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.models import Discovery, Showing, Standing
from stepwell.strategies.discovery.queries.discovery import discovery_of
from stepwell.strategies.discovery.queries.place import place_of


class NothingToKeep(Refusal):
    says = gettext_noop("A few words are needed before there is something to keep.")


@transaction.atomic
def discover(
    *,
    by: Person,
    id: UUID,
    words: str,
    conversation: UUID | None = None,
    follows: DiscoveryFact | None = None,
    at: datetime | None = None,
) -> DiscoveryFact:
    """Keep a sentence, as it was put; `at` is when, if it was written without a network. What follows another
    one takes its place, and is private again.
    """
    if not words.strip():
        raise NothingToKeep
    box = safe_for([by.pk]).seal(place_of(by.pk, "discovery", "words", id), words)
    own = {"clinic_id": by.clinic_id, "client": by, "conversation_id": conversation, "words": box}
    later = {"follows_id": follows.id if follows else None, "at": min(at or clock.now(), clock.now())}
    _, new = Discovery.objects.get_or_create(pk=id, defaults={**own, **later})
    if new:
        mark(by, Did.DISCOVERED, "discovery", id)
    kept: DiscoveryFact = theirs(discovery_of(by.pk, id))
    return kept


@transaction.atomic
def stand(*, by: Person, discovery: DiscoveryFact, stands: Stands) -> None:
    """Looked at again: still true, changed, or not any more. The same again changes nothing."""
    if discovery.stands == stands:
        return
    row = Standing.objects.create(
        clinic_id=by.clinic_id, discovery_id=discovery.id, stands=stands, at=clock.now()
    )
    mark(by, Did.LOOKED_AGAIN, "standing", row.pk)


@transaction.atomic
def show_discovery(*, by: Person, discovery: DiscoveryFact) -> None:
    _, new = Showing.objects.get_or_create(
        discovery_id=discovery.id,
        withdrawn_at=None,
        defaults={"clinic_id": by.clinic_id, "what": Who.WORDS, "at": clock.now()},
    )
    if new:
        mark(by, Did.SHARED, "discovery", discovery.id)


@transaction.atomic
def hide_discovery(*, by: Person, discovery: DiscoveryFact) -> None:
    if Showing.objects.filter(discovery=discovery.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        mark(by, Did.UNSHARED, "discovery", discovery.id)
