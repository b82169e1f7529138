"""Discoveries of a client, opened. The caller asks `access` first."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.models import Discovery, Showing, Standing
from stepwell.strategies.discovery.queries.place import place_of


def discovery_of(client: UUID, pk: UUID) -> DiscoveryFact | None:
    """A discovery of this client; None for anybody else's."""
    return next(iter(discovery_facts(Discovery.objects.filter(pk=pk, client=client))), None)


def discoveries(client: UUID) -> list[DiscoveryFact]:
    """Those that nothing follows, newest first; four questions."""
    every = every_discovery(client)
    followed = {one.follows for one in every}
    return [one for one in every if one.id not in followed]


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


def shared_discoveries(client: UUID) -> list[DiscoveryFact]:
    shown = Showing.objects.filter(withdrawn_at=None, discovery__client=client)
    return discovery_facts(Discovery.objects.filter(pk__in=shown.values("discovery")).order_by("-at", "pk"))
