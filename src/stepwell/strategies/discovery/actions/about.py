"""The client adds to a discovery, and says what it goes with. Safe to repeat."""

from typing import Any, Literal
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.discovery.actions.both import mark
from stepwell.strategies.discovery.actions.discovery import show_discovery
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import DiscoveryFact
from stepwell.strategies.discovery.models import Detail, Tie
from stepwell.strategies.discovery.queries.place import place_of

To = Literal["plan", "meeting"]
COLUMNS = ("since", "protected", "exceptions")


@transaction.atomic
def add_detail(*, by: Person, id: UUID, discovery: DiscoveryFact, words: dict[str, str]) -> None:
    """What is new is private: the therapist goes on seeing the sentence alone until it is shown anew."""
    if not any(words.get(column, "").strip() for column in COLUMNS) and not discovery.detail:
        return
    safe = safe_for([by.pk])
    boxes = {
        column: safe.seal(place_of(by.pk, "detail", column, id), words.get(column, "")) for column in COLUMNS
    }
    own = {"clinic_id": by.clinic_id, "discovery_id": discovery.id, "at": clock.now()}
    _, new = Detail.objects.get_or_create(pk=id, defaults={**own, **boxes})
    if new:
        mark(by, Did.LOOKED_AGAIN, "detail", id)
        if discovery.seen_by == Who.ALL:
            show_discovery(by=by, discovery=discovery, what=Who.WORDS)


@transaction.atomic
def tie(*, by: Person, discovery: DiscoveryFact, to: To, id: UUID) -> None:
    """It goes with this practice, or with this session. The caller has looked that they are the client's."""
    here: dict[str, Any] = {"discovery_id": discovery.id, f"{to}_id": id, "ended_at": None}
    row, new = Tie.objects.get_or_create(**here, defaults={"clinic_id": by.clinic_id, "at": clock.now()})
    if new:
        mark(by, Did.LINKED, "tie", row.pk)


@transaction.atomic
def untie(*, by: Person, discovery: DiscoveryFact, to: To, id: UUID) -> None:
    here: dict[str, Any] = {"discovery_id": discovery.id, f"{to}_id": id, "ended_at": None}
    if Tie.objects.filter(**here).update(ended_at=clock.now()):
        mark(by, Did.PUT_AWAY, "discovery", discovery.id)
