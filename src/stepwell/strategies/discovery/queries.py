"""Conversations and discoveries of a client, opened. The caller asks `access` first."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.discovery.content import as_written, guides
from stepwell.strategies.discovery.facts.guide import Guide, Who
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact, Line, Stands
from stepwell.strategies.discovery.facts.state import Given, State
from stepwell.strategies.discovery.models import ClinicGuide, Conversation, Discovery, Showing, Standing
from stepwell.strategies.discovery.rules.flow import begun
from stepwell.strategies.discovery.rules.keep import given_again, packed, unpacked


def place_of(client: UUID, model: str, column: str, row: UUID) -> Place:
    return Place(client, f"discovery.{model}", column, row)


def guides_of(clinic: UUID) -> dict[str, Guide]:
    """The clinic's own and those that come with Stepwell, by their id; two questions."""
    return {**guides(), **own_guides(clinic)}


def own_guides(clinic: UUID) -> dict[str, Guide]:
    """What this clinic wrote; the newest of the same id."""
    rows = list(ClinicGuide.objects.filter(clinic=clinic).order_by("at"))
    safe = safe_for([clinic]) if rows else None
    read = (
        as_written(safe.open(place_of(clinic, "clinicguide", "text", r.pk), r.text)) for r in rows if safe
    )
    return {guide.id: guide for guide in read if guide}


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


def discovery_of(client: UUID, pk: UUID) -> DiscoveryFact | None:
    """A discovery of this client; None for anybody else's."""
    return next(iter(discovery_facts(Discovery.objects.filter(pk=pk, client=client))), None)


def discoveries(client: UUID) -> list[DiscoveryFact]:
    """Those that nothing follows, newest first; four questions."""
    return [one for one in every_discovery(client) if one.id not in _followed(client)]


def _followed(client: UUID) -> set[UUID | None]:
    rows = Discovery.objects.filter(client=client).exclude(follows=None)
    return set(rows.values_list("follows", flat=True))


def every_discovery(client: UUID) -> list[DiscoveryFact]:
    return discovery_facts(Discovery.objects.filter(client=client).order_by("-at", "pk"))


def discovery_facts(rows: Iterable[Discovery]) -> list[DiscoveryFact]:
    """Three more questions, however many."""
    found = list(rows)
    if not found:
        return []
    ids, safe = [row.pk for row in found], safe_for({row.client_id for row in found})
    shown = set(_open_showings(ids))
    said = {row.discovery_id: row for row in Standing.objects.filter(discovery__in=ids).order_by("at")}
    return [_discovery(row, safe, said.get(row.pk), row.pk in shown) for row in found]


def _open_showings(ids: list[UUID]) -> Iterable[UUID | None]:
    return Showing.objects.filter(discovery__in=ids, withdrawn_at=None).values_list("discovery", flat=True)


def _discovery(row: Discovery, safe: Safe, said: Standing | None, shared: bool) -> DiscoveryFact:
    words = safe.open(place_of(row.client_id, "discovery", "words", row.pk), row.words)
    stands, since = (Stands(said.stands), said.at) if said else (None, None)
    return DiscoveryFact(
        row.pk, row.clinic_id, row.client_id, words, row.at, row.conversation_id, row.follows_id, stands,
        since, shared,
    )  # fmt: skip


def shared_conversations(client: UUID) -> list[ConversationFact]:
    """Only what the client shows, newest first; nothing tells that there are others."""
    shown = Showing.objects.filter(withdrawn_at=None, conversation__client=client)
    rows = Conversation.objects.filter(pk__in=shown.values("conversation"), ended_at__isnull=False)
    return conversation_facts(rows.order_by("-began_at", "pk"))


def shared_discoveries(client: UUID) -> list[DiscoveryFact]:
    shown = Showing.objects.filter(withdrawn_at=None, discovery__client=client)
    return discovery_facts(Discovery.objects.filter(pk__in=shown.values("discovery")).order_by("-at", "pk"))
