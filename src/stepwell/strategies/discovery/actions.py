"""A conversation begins and goes on; a discovery is kept; either is shown or no more. Safe to repeat."""

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.facts.guide import Guide, Who
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact, Stands
from stepwell.strategies.discovery.facts.state import Given, State
from stepwell.strategies.discovery.models import Conversation, Discovery, Showing, Standing
from stepwell.strategies.discovery.queries import conversation_of, discovery_of, fresh, place_of, told_of
from stepwell.strategies.discovery.rules.told import lines_of


class NotYetOver(Refusal):
    says = gettext_noop("This conversation is still open. You can show it once it has come to its end.")


class NothingToKeep(Refusal):
    says = gettext_noop("A few words are needed before there is something to keep.")


def _theirs(found: Any) -> Any:
    """An id that somebody else has used already leads nowhere."""
    if found is None:
        raise Http404
    return found


@transaction.atomic
def begin(*, by: Person, id: UUID, guide: Guide, given: Given) -> ConversationFact:
    """The client opens a conversation. Its id came with the page, so a second tap finds the same one."""
    told = safe_for([by.pk]).seal(place_of(by.pk, "conversation", "told", id), fresh(guide, given))
    _, new = Conversation.objects.get_or_create(
        pk=id, defaults={"clinic_id": by.clinic_id, "client": by, "told": told, "began_at": clock.now()}
    )
    if new:
        _mark(by, Did.BEGAN_CONVERSATION, "conversation", id)
    kept: ConversationFact = _theirs(conversation_of(by.pk, id))
    return kept


@transaction.atomic
def go_on(*, by: Person, conversation: ConversationFact, to: State) -> bool:
    """Keep how far it has come. False when something else was kept meanwhile: then look again."""
    guide, pk = conversation.guide, conversation.id
    if guide is None or conversation.ended_at:
        return False
    safe, changed = safe_for([by.pk]), {"place": conversation.place + 1}
    told: dict[str, Any] = {
        "told": safe.seal(place_of(by.pk, "conversation", "told", pk), told_of(guide, conversation.given, to))
    }
    if to.over:
        lines = json.dumps({"lines": [asdict(line) for line in lines_of(guide, conversation.given, to)]})
        told |= {"lines": safe.seal(place_of(by.pk, "conversation", "lines", pk), lines)}
        told |= {"ended_at": clock.now()}
    here = Conversation.objects.filter(pk=pk, client=by, place=conversation.place, ended_at=None)
    if not here.update(**told, **changed):
        return False
    if to.over:
        _mark(by, Did.ENDED_CONVERSATION, "conversation", pk)
    return True


@transaction.atomic
def discover(
    *,
    by: Person,
    id: UUID,
    words: str,
    conversation: UUID | None = None,
    follows: DiscoveryFact | None = None,
) -> DiscoveryFact:
    """Keep a sentence, as it was put. What follows another one takes its place, and is private again."""
    if not words.strip():
        raise NothingToKeep
    box = safe_for([by.pk]).seal(place_of(by.pk, "discovery", "words", id), words)
    own = {"clinic_id": by.clinic_id, "client": by, "conversation_id": conversation, "words": box}
    later = {"follows_id": follows.id if follows else None, "at": clock.now()}
    _, new = Discovery.objects.get_or_create(pk=id, defaults={**own, **later})
    if new:
        _mark(by, Did.DISCOVERED, "discovery", id)
    kept: DiscoveryFact = _theirs(discovery_of(by.pk, id))
    return kept


@transaction.atomic
def stand(*, by: Person, discovery: DiscoveryFact, stands: Stands) -> None:
    """Looked at again: still true, changed, or not any more. The same again changes nothing."""
    if discovery.stands == stands:
        return
    row = Standing.objects.create(
        clinic_id=by.clinic_id, discovery_id=discovery.id, stands=stands, at=clock.now()
    )
    _mark(by, Did.LOOKED_AGAIN, "standing", row.pk)


@transaction.atomic
def show(*, by: Person, conversation: ConversationFact, what: Who) -> None:
    """From now on the therapist sees the client's own sentence, or all of it; or nothing."""
    if not conversation.ended_at:
        raise NotYetOver
    if conversation.seen_by == what:
        return
    hide(by=by, conversation=conversation)
    if what != Who.PRIVATE:
        Showing.objects.create(
            clinic_id=by.clinic_id, conversation_id=conversation.id, what=what, at=clock.now()
        )
        _mark(by, Did.SHARED, "conversation", conversation.id)


@transaction.atomic
def hide(*, by: Person, conversation: ConversationFact) -> None:
    if Showing.objects.filter(conversation=conversation.id, withdrawn_at=None).update(
        withdrawn_at=clock.now()
    ):
        _mark(by, Did.UNSHARED, "conversation", conversation.id)


@transaction.atomic
def show_discovery(*, by: Person, discovery: DiscoveryFact) -> None:
    _, new = Showing.objects.get_or_create(
        discovery_id=discovery.id,
        withdrawn_at=None,
        defaults={"clinic_id": by.clinic_id, "what": Who.WORDS, "at": clock.now()},
    )
    if new:
        _mark(by, Did.SHARED, "discovery", discovery.id)


@transaction.atomic
def hide_discovery(*, by: Person, discovery: DiscoveryFact) -> None:
    if Showing.objects.filter(discovery=discovery.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        _mark(by, Did.UNSHARED, "discovery", discovery.id)


def _mark(by: Person, did: Did, table: str, row: UUID) -> None:
    trail.mark(clinic=by.clinic_id, by=by.pk, did=did, about=f"discovery.{table}", row=row, client=by.pk)
