"""Discoveries of a client, opened. The caller asks `access` first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import DetailFact, DiscoveryFact, Stands, Stood
from stepwell.strategies.discovery.models import Detail, Discovery, Showing, Spoken, Standing, Tie
from stepwell.strategies.discovery.queries.place import place_of


def discovery_of(client: UUID, pk: UUID) -> DiscoveryFact | None:
    """A discovery of this client; None for anybody else's."""
    return next(iter(discovery_facts(Discovery.objects.filter(pk=pk, client=client))), None)


def discoveries(client: UUID) -> list[DiscoveryFact]:
    """Those that nothing follows, newest first; five questions."""
    every = every_discovery(client)
    followed = {one.follows for one in every}
    return [one for one in every if one.id not in followed]


def every_discovery(client: UUID) -> list[DiscoveryFact]:
    return discovery_facts(Discovery.objects.filter(client=client).order_by("-at", "pk"))


def discovery_facts(rows: Iterable[Discovery]) -> list[DiscoveryFact]:
    """Six more questions, however many."""
    found = list(rows)
    if not found:
        return []
    around = _around([row.pk for row in found], safe_for({row.client_id for row in found}))
    return [_discovery(row, around) for row in found]


@dataclass(frozen=True)
class _Around:
    """What is known besides the words themselves, each by discovery."""

    safe: Safe
    looked: Mapping[UUID, list[Stood]]
    shown: Mapping[UUID | None, str]
    details: Mapping[UUID, Detail]
    ties: Mapping[UUID, list[Tie]]
    spoken: frozenset[UUID]


def _around(ids: list[UUID], safe: Safe) -> _Around:
    looked, ties = defaultdict(list), defaultdict(list)
    for said in Standing.objects.filter(discovery__in=ids).order_by("at"):
        looked[said.discovery_id].append(Stood(Stands(said.stands), said.at))
    for tie in Tie.objects.filter(discovery__in=ids, ended_at=None).order_by("at"):
        ties[tie.discovery_id].append(tie)
    shown = Showing.objects.filter(discovery__in=ids, withdrawn_at=None).values_list("discovery", "what")
    details = {row.discovery_id: row for row in Detail.objects.filter(discovery__in=ids).order_by("at")}
    spoken = frozenset(Spoken.objects.filter(discovery__in=ids).values_list("discovery", flat=True))
    return _Around(safe, looked, dict(shown), details, ties, spoken)


def _discovery(row: Discovery, around: _Around) -> DiscoveryFact:
    ties, detail = around.ties.get(row.pk, []), around.details.get(row.pk)
    return DiscoveryFact(
        row.pk, row.clinic_id, row.client_id,
        around.safe.open(place_of(row.client_id, "discovery", "words", row.pk), row.words),
        row.at, row.conversation_id, row.follows_id,
        looked=tuple(around.looked.get(row.pk, ())),
        seen_by=Who(around.shown.get(row.pk, Who.PRIVATE)),
        detail=_detail(row.client_id, detail, around.safe) if detail else None,
        plans=tuple(tie.plan_id for tie in ties if tie.plan_id),
        meetings=tuple(tie.meeting_id for tie in ties if tie.meeting_id),
        spoken=row.pk in around.spoken,
    )  # fmt: skip


def _detail(client: UUID, row: Detail, safe: Safe) -> DetailFact:
    def words(column: str) -> str:
        return safe.open(place_of(client, "detail", column, row.pk), getattr(row, column))

    return DetailFact(row.at, words("since"), words("protected"), words("exceptions"))


def sound_of(client: UUID, discovery: UUID) -> tuple[str, bytes] | None:
    """Kind and sound of what was said; two questions."""
    row = Spoken.objects.filter(discovery=discovery, discovery__client=client).first()
    if row is None:
        return None
    return row.kind, safe_for([client]).open_bytes(place_of(client, "spoken", "sound", row.pk), row.sound)


def line_of(one: DiscoveryFact, every: Iterable[DiscoveryFact]) -> list[DiscoveryFact]:
    """How it was put before, the newest first; an earlier sentence is never lost."""
    known, line = {each.id: each for each in every}, []
    before = known.get(one.follows) if one.follows else None
    while before:
        line.append(before)
        before = known.get(before.follows) if before.follows else None
    return line


def shared_discoveries(client: UUID) -> list[DiscoveryFact]:
    shown = Showing.objects.filter(withdrawn_at=None, discovery__client=client)
    return discovery_facts(Discovery.objects.filter(pk__in=shown.values("discovery")).order_by("-at", "pk"))
