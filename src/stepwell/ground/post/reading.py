"""Opening what was claimed, for those who send it."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.post.facts import Channel, Kind, Outgoing
from stepwell.ground.post.models import Address, Message
from stepwell.ground.post.queries import LIVES, opened_address, says_place
from stepwell.ground.vault.queries import safe_for


def opened(taken: Iterable[UUID], lease: UUID) -> list[Outgoing]:
    """Claimed messages with their words and addresses, in three questions. A dead address comes out empty."""
    rows = list(Message.objects.filter(pk__in=list(taken)).order_by("due_at"))
    live = Address.objects.filter(LIVES, pk__in={row.address_id for row in rows})
    boxes = dict(live.values_list("pk", "to"))
    safe = safe_for({row.person_id for row in rows})
    return [
        Outgoing(
            row.pk, row.clinic_id, row.person_id, row.address_id, Channel(row.channel), Kind(row.kind),
            row.about, lease, row.tries, row.due_at, row.until,
            to=opened_address(safe, row.person_id, row.address_id, boxes.get(row.address_id)),
            says=safe.open(says_place(row.person_id, row.pk), row.says),
        )
        for row in rows
    ]  # fmt: skip
