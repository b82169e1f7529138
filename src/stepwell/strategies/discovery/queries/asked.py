"""What a client asked of their own entries, opened. The caller asks `access` first."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.models import Asked, AskedShown
from stepwell.strategies.discovery.queries.place import place_of


def asked_by(client: UUID) -> list[AskedFact]:
    """Every question of a client, newest first; three questions."""
    return facts(Asked.objects.filter(client=client).order_by("-at", "pk"))


def asked_of(client: UUID, pk: UUID) -> AskedFact | None:
    """A question of this client; None for anybody else's."""
    return next(iter(facts(Asked.objects.filter(client=client, pk=pk))), None)


def shared_questions(client: UUID) -> list[AskedFact]:
    """Only those that the client shows, newest first; nothing tells that there are others."""
    shown = AskedShown.objects.filter(withdrawn_at=None, asked__client=client)
    return facts(Asked.objects.filter(pk__in=shown.values("asked")).order_by("-at", "pk"))


def facts(rows: Iterable[Asked]) -> list[AskedFact]:
    """Two more questions, however many."""
    found = list(rows)
    if not found:
        return []
    ids, safe = [row.pk for row in found], safe_for({row.client_id for row in found})
    rows_shown = AskedShown.objects.filter(asked__in=ids, withdrawn_at=None)
    shown = dict(rows_shown.values_list("asked", "before_we_meet"))
    return [
        AskedFact(
            row.pk, row.clinic_id, row.client_id, row.question, row.a, row.b, row.sure, row.until, row.at,
            safe.open(place_of(row.client_id, "asked", "words", row.pk), row.words), row.pk in shown,
            shown.get(row.pk, False),
        )
        for row in found
    ]  # fmt: skip
