"""What a client allows and put off, and what their therapist thought of."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists

from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.models import Allowed, NotNow, Suggestion, Wondering
from stepwell.strategies.discovery.queries.place import place_of


@dataclass(frozen=True)
class SuggestionFact:
    """`put_away` is for the client's eyes alone."""

    id: UUID
    client: UUID
    by: UUID
    guide: str
    put_away: bool


def allows(client: UUID, what: Allows) -> bool:
    return Allowed.objects.filter(client=client, what=what, withdrawn_at=None).exists()


def may_offer(client: UUID, day: date) -> bool:
    """Allowed, and not put off for this day; one question."""
    yes = Allowed.objects.filter(client=client, what=Allows.OFFERS, withdrawn_at=None)
    return yes.exclude(Exists(NotNow.objects.filter(client=client, day=day))).exists()


def wonders(client: UUID) -> frozenset[str]:
    """The questions for which one thing more is asked; one question."""
    rows = Wondering.objects.filter(client=client, over_at=None)
    return frozenset(rows.values_list("question", flat=True))


def suggestions(clients: Collection[UUID]) -> list[SuggestionFact]:
    """Those that were not taken back, newest first; two questions."""
    rows = list(Suggestion.objects.filter(client__in=clients, withdrawn_at=None).order_by("-at", "pk"))
    safe = safe_for({row.client_id for row in rows})
    return [
        SuggestionFact(
            row.pk, row.client_id, row.by,
            safe.open(place_of(row.client_id, "suggestion", "guide", row.pk), row.guide),
            row.put_away_at is not None,
        )
        for row in rows
    ]  # fmt: skip
