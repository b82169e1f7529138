"""Conversations of a client, opened. The caller asks `access` first."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Guide, Who
from stepwell.strategies.discovery.facts.record import ConversationFact, Line
from stepwell.strategies.discovery.facts.state import Given, State
from stepwell.strategies.discovery.models import Conversation, Showing
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.queries.place import place_of
from stepwell.strategies.discovery.rules.flow import begun
from stepwell.strategies.discovery.rules.keep import given_again, packed, unpacked


def told_of(guide: Guide, given: Given, state: State) -> str:
    """What is sealed of a conversation."""
    plain = {"guide": guide.id, "title": guide.title, "given": asdict(given), "state": packed(state)}
    return json.dumps(plain, ensure_ascii=False)


def conversation_facts(rows: QuerySet[Conversation] | Iterable[Conversation]) -> list[ConversationFact]:
    """Two more questions, however many: what is shown, and the keys; two for a guide of the clinic."""
    found = list(rows)
    if not found:
        return []
    open_ones = Showing.objects.filter(conversation__in=[row.pk for row in found], withdrawn_at=None)
    shown = dict(open_ones.values_list("conversation", "what"))
    safe = safe_for({row.client_id for row in found})
    told = {row.pk: _told(row, safe) for row in found}
    known = _known({row.clinic_id for row in found}, {str(one.get("guide", "")) for one in told.values()})
    return [_fact(row, told[row.pk], safe, known, shown) for row in found]


def _known(clinics: set[UUID], names: set[str]) -> Mapping[str, Guide]:
    """Asks for what a clinic wrote only where one of its guides is meant."""
    if names <= set(guides()):
        return guides()
    return {name: guide for clinic in clinics for name, guide in guides_of(clinic).items()}


def _told(row: Conversation, safe: Safe) -> dict[str, Any]:
    return _plain(safe.open(place_of(row.client_id, "conversation", "told", row.pk), row.told))


def _fact(
    row: Conversation, told: dict[str, Any], safe: Safe, known: Mapping[str, Guide], shown: Mapping[UUID, str]
) -> ConversationFact:
    lines = _plain(safe.open(place_of(row.client_id, "conversation", "lines", row.pk), row.lines))
    guide = known.get(str(told.get("guide", "")))
    return ConversationFact(
        row.pk, row.clinic_id, row.client_id, str(told.get("title", "")), guide,
        given_again(told.get("given")), unpacked(told.get("state", {}), guide) if guide else State(""),
        row.place, row.began_at, row.ended_at,
        tuple(Line(one["say"], one["answer"]) for one in lines.get("lines", [])),
        Who(shown.get(row.pk, Who.PRIVATE)),
    )  # fmt: skip


def _plain(text: str) -> dict[str, Any]:
    return dict(json.loads(text)) if text else {}


def fresh(guide: Guide, given: Given) -> str:
    return told_of(guide, given, begun(guide))


def conversations(client: UUID) -> list[ConversationFact]:
    """Every conversation of a client, newest first."""
    return conversation_facts(Conversation.objects.filter(client=client).order_by("-began_at", "pk"))


def conversation(pk: UUID) -> ConversationFact | None:
    return next(iter(conversation_facts(Conversation.objects.filter(pk=pk))), None)


def conversation_of(client: UUID, pk: UUID) -> ConversationFact | None:
    """A conversation of this client; None for anybody else's."""
    return next(iter(conversation_facts(Conversation.objects.filter(pk=pk, client=client))), None)


def shared_conversations(client: UUID) -> list[ConversationFact]:
    """Only what the client shows, newest first; nothing tells that there are others."""
    shown = Showing.objects.filter(withdrawn_at=None, conversation__client=client)
    rows = Conversation.objects.filter(pk__in=shown.values("conversation"), ended_at__isnull=False)
    return conversation_facts(rows.order_by("-began_at", "pk"))
