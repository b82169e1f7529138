"""Leaving marks. The only writer of the trail."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from stepwell.ground.trail.facts import Did, MarkFact
from stepwell.ground.trail.models import Chain, Mark
from stepwell.ground.trail.rules import START, seal
from stepwell.kit import clock, keyring


@transaction.atomic(savepoint=False)
def mark(
    *,
    clinic: UUID,
    by: UUID | None,
    did: Did,
    about: str = "",
    row: UUID | None = None,
    client: UUID | None = None,
) -> None:
    """One line, in the caller's transaction: what is rolled back leaves no mark."""
    mark_all(clinic=clinic, by=by, did=did, about=about, rows=[row], client=client)


@transaction.atomic(savepoint=False)
def mark_all(
    *, clinic: UUID, by: UUID | None, did: Did, about: str, rows: Iterable[UUID | None], client: UUID | None
) -> None:
    """A line for each row, with one look at the head of the chain."""
    head, key = _locked_head(clinic), keyring.load().trail
    length, mac, now, lines = head.length, bytes(head.mac), clock.now(), []
    for row in rows:
        length += 1
        mac = seal(key, mac, MarkFact(clinic, length, now, by, did.value, about, row, client, b""))
        lines.append(
            Mark(
                clinic=clinic,
                seq=length,
                at=now,
                by=by,
                did=did,
                about=about,
                row=row,
                client=client,
                mac=mac,
            )
        )
    Mark.objects.bulk_create(lines)
    Chain.objects.filter(clinic=clinic).update(length=length, mac=mac)


def _locked_head(clinic: UUID) -> Chain:
    """The end of this clinic's trail, held until the transaction ends so that numbers have no gaps."""
    head = Chain.objects.select_for_update().filter(clinic=clinic).first()
    if head is None:
        Chain.objects.get_or_create(clinic=clinic, defaults={"mac": START})
        head = Chain.objects.select_for_update().get(clinic=clinic)
    return head
