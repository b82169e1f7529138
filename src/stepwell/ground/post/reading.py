"""Opening what was claimed, for those who send it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from stepwell.ground.post.facts import Channel, Kind, Outgoing
from stepwell.ground.post.models import Address
from stepwell.ground.post.queries import LIVES, opened_address, says_place
from stepwell.ground.vault.queries import Safe, safe_for

CLAIMED = (
    "id", "clinic", "person", "address", "channel", "kind", "about", "tries", "due_at", "until", "says",
)  # fmt: skip


def opened(rows: Iterable[tuple[Any, ...]], lease: UUID) -> list[Outgoing]:
    """Claimed rows with their words and addresses, in two questions. A dead address comes out empty."""
    rows = list(rows)
    live = Address.objects.filter(LIVES, pk__in={row[3] for row in rows})
    boxes, safe = dict(live.values_list("pk", "to")), safe_for({row[2] for row in rows})
    known = {(row[2], row[3]) for row in rows}
    to = {place: opened_address(safe, person, place, boxes.get(place)) for person, place in known}
    return [_opened(row, lease, safe, to[row[3]]) for row in rows]


def _opened(row: tuple[Any, ...], lease: UUID, safe: Safe, to: dict[str, str]) -> Outgoing:
    """A push carries no words, so they stay sealed."""
    pk, clinic, person, address, channel, kind, about, tries, due_at, until, says = row
    said = "" if channel == Channel.PUSH else safe.open(says_place(person, pk), says)
    return Outgoing(
        pk, clinic, person, address, Channel(channel), Kind(kind), about, lease, tries + 1, due_at, until,
        to=to, says=said,
    )  # fmt: skip
