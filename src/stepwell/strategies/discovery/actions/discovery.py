"""A discovery is kept, looked at again, shown or no more. Safe to repeat."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.kit.sound import DAY, has_room, heard
from stepwell.strategies.discovery.actions.both import mark, theirs
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.models import Discovery, Showing, Spoken, Standing
from stepwell.strategies.discovery.queries.discovery import discovery_of
from stepwell.strategies.discovery.queries.place import place_of

SAME_LOOK = timedelta(hours=12)


class NoWordsYet(Refusal):
    status = 422
    says = gettext_noop("Nobody but you hears what you said. Put it in words first, then you can show them.")


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
    sound: bytes = b"",
) -> DiscoveryFact:
    """Keep a sentence, as it was put, or said; `at` is when, if that was without a network, however long ago.
    What follows another one takes its place, and is private again.
    """
    if not (words.strip() or sound):
        raise NothingToKeep
    box = safe_for([by.pk]).seal(place_of(by.pk, "discovery", "words", id), words)
    own = {"clinic_id": by.clinic_id, "client": by, "conversation_id": conversation, "words": box}
    later = {"follows_id": _newest(by, follows), "at": _when(by, at)}
    _, new = Discovery.objects.get_or_create(pk=id, defaults={**own, **later})
    if new:
        mark(by, Did.DISCOVERED, "discovery", id)
    if new and sound:
        _keep_sound(by, id, sound)
    kept: DiscoveryFact = theirs(discovery_of(by.pk, id))
    return kept


def _when(by: Person, at: datetime | None) -> datetime:
    """A phone that says a time to come, or one before its person was here, has a clock that is wrong."""
    now = clock.now()
    return at if at and by.joined_at <= at <= now else now


def _newest(by: Person, line: DiscoveryFact | None) -> UUID | None:
    """Put in other words on another page meanwhile: the newest of the line, so that both stay."""
    if line:
        hold([by.pk])
    last = line.id if line else None
    while last and (after := Discovery.objects.filter(follows=last).values_list("pk", flat=True).first()):
        last = after
    return last


def _keep_sound(by: Person, discovery: UUID, sound: bytes) -> None:
    pk, kind, lately = uuid4(), heard(sound), clock.now() - DAY
    has_room(Spoken.objects.filter(discovery__client=by, at__gt=lately).count())
    box = safe_for([by.pk]).seal_bytes(place_of(by.pk, "spoken", "sound", pk), sound)
    own = {"clinic_id": by.clinic_id, "discovery_id": discovery, "at": clock.now()}
    Spoken.objects.create(pk=pk, kind=kind, sound=box, **own)


@transaction.atomic
def stand(*, by: Person, discovery: DiscoveryFact, stands: Stands) -> None:
    """Looked at again: still true, changed, or not any more. The same twice on a day is kept once."""
    now = clock.now()
    if discovery.stands == stands and now - discovery.last_look < SAME_LOOK:
        return
    row = Standing.objects.create(clinic_id=by.clinic_id, discovery_id=discovery.id, stands=stands, at=now)
    mark(by, Did.LOOKED_AGAIN, "standing", row.pk)


@transaction.atomic
def show_discovery(*, by: Person, discovery: DiscoveryFact, what: Who = Who.WORDS) -> None:
    """The sentence alone, or with what was written about it so far. What was only said stays unheard."""
    if discovery.seen_by == what:
        return
    if what != Who.PRIVATE and not discovery.words.strip():
        raise NoWordsYet
    hide_discovery(by=by, discovery=discovery)
    if what != Who.PRIVATE:
        own = {"clinic_id": by.clinic_id, "discovery_id": discovery.id}
        Showing.objects.create(**own, what=what, at=clock.now())
        mark(by, Did.SHARED, "discovery", discovery.id)


@transaction.atomic
def hide_discovery(*, by: Person, discovery: DiscoveryFact) -> None:
    if Showing.objects.filter(discovery=discovery.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        mark(by, Did.UNSHARED, "discovery", discovery.id)


@transaction.atomic
def erase(*, by: Person, line: Sequence[DiscoveryFact]) -> None:
    """The sentence and how it was put before, with all that was written about it. Nothing of it is left."""
    gone = Discovery.objects.filter(client=by, pk__in=[one.id for one in line])
    for one in line:
        mark(by, Did.PUT_AWAY, "discovery", one.id)
    gone.delete()
