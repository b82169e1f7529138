"""What a client underlined, held together and put back. A fixed number of questions, however much."""

from collections import defaultdict
from uuid import UUID

from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.discovery.facts.echo import Kept, ThreadFact, UnderlineFact
from stepwell.strategies.discovery.models import PutBack, Thread, Underline
from stepwell.strategies.discovery.queries.place import place_of


def underlines(client: UUID) -> list[UnderlineFact]:
    """Oldest first; two questions."""
    rows = list(Underline.objects.filter(client=client, ended_at=None).order_by("at", "pk"))
    safe = safe_for([client]) if rows else None
    return [
        UnderlineFact(
            row.pk,
            row.entry_id,
            safe.open(place_of(client, "underline", "words", row.pk), row.words),
            row.at,
        )
        for row in rows
        if safe
    ]


def threads(client: UUID) -> list[ThreadFact]:
    """Newest first; one question."""
    rows = Thread.objects.filter(client=client, ended_at=None).order_by("-at", "pk")
    return [ThreadFact(*row) for row in rows.values_list("pk", "older", "newer", "at")]


def kept_of(client: UUID) -> Kept:
    """Three questions."""
    marked: dict[UUID, tuple[str, ...]] = {}
    for one in underlines(client):
        marked[one.entry] = (*marked.get(one.entry, ()), one.words)
    put_back: dict[UUID, int] = defaultdict(int)
    away = set()
    for entry, never in PutBack.objects.filter(client=client).values_list("entry", "never"):
        put_back[entry] += 1
        if never:
            away.add(entry)
    return Kept(marked, dict(put_back), frozenset(away))


def away_from(client: UUID) -> frozenset[UUID]:
    """Lines that never come back; one question."""
    rows = PutBack.objects.filter(client=client, never=True)
    return frozenset(rows.values_list("entry", flat=True))
