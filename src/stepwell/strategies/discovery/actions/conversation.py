"""A conversation begins and goes on; it is shown or no more. Safe to repeat."""

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.actions.both import mark, theirs
from stepwell.strategies.discovery.facts.guide import Guide, Who
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.facts.state import Given, State
from stepwell.strategies.discovery.models import Conversation, Showing
from stepwell.strategies.discovery.queries.conversation import conversation_of, fresh, told_of
from stepwell.strategies.discovery.queries.place import place_of
from stepwell.strategies.discovery.rules.told import lines_of


class NotYetOver(Refusal):
    says = gettext_noop("This conversation is still open. You can show it once it has come to its end.")


@transaction.atomic
def begin(*, by: Person, id: UUID, guide: Guide, given: Given) -> ConversationFact:
    """The client opens a conversation. Its id came with the page, so a second tap finds the same one."""
    told = safe_for([by.pk]).seal(place_of(by.pk, "conversation", "told", id), fresh(guide, given))
    _, new = Conversation.objects.get_or_create(
        pk=id, defaults={"clinic_id": by.clinic_id, "client": by, "told": told, "began_at": clock.now()}
    )
    if new:
        mark(by, Did.BEGAN_CONVERSATION, "conversation", id)
    kept: ConversationFact = theirs(conversation_of(by.pk, id))
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
        mark(by, Did.ENDED_CONVERSATION, "conversation", pk)
    return True


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
        mark(by, Did.SHARED, "conversation", conversation.id)


@transaction.atomic
def hide(*, by: Person, conversation: ConversationFact) -> None:
    if Showing.objects.filter(conversation=conversation.id, withdrawn_at=None).update(
        withdrawn_at=clock.now()
    ):
        mark(by, Did.UNSHARED, "conversation", conversation.id)
