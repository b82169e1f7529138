"""Messages are queued, claimed, and settled; addresses come and go.

What the clock does by itself leaves no mark in the trail: the message and its receipts are the record.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F

from stepwell.ground.post.facts import Became, Came, Letter, Outgoing
from stepwell.ground.post.marking import mark
from stepwell.ground.post.models import Address, Beat, Message, Receipt
from stepwell.ground.post.queries import anything_due, says_place
from stepwell.ground.post.reading import CLAIMED, opened
from stepwell.ground.post.rules import next_try
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock

LEASE = timedelta(seconds=90)
TOLD_BY_DEVICE = frozenset({Became.SHOWN, Became.OPENED})


@transaction.atomic
def queue(*, by: UUID | None, letters: Iterable[Letter]) -> int:
    """Put messages into the outbox, in the caller's transaction. A key that is there changes nothing."""
    letters = list(letters)
    safe, rows = safe_for({letter.person for letter in letters}), []
    for letter in letters:
        pk = uuid4()
        rows.append(
            Message(
                pk=pk, clinic_id=letter.clinic, person_id=letter.person, address_id=letter.address,
                channel=letter.channel, kind=letter.kind, about=letter.about, key=letter.key,
                says=safe.seal(says_place(letter.person, pk), letter.says),
                due_at=letter.due_at, until=letter.until, not_before=letter.due_at,
            )
        )  # fmt: skip
    Message.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def claim(*, by: UUID | None = None, most: int = 100, lease_for: timedelta = LEASE) -> list[Outgoing]:
    """Take up to so many due messages. Nobody else gets them before the lease is over."""
    now = clock.now()
    if not anything_due(now):
        return []
    lease = uuid4()
    with transaction.atomic():
        due = Message.objects.select_for_update(skip_locked=True).filter(settled_at=None, not_before__lte=now)
        rows = list(due.order_by("not_before").values_list(*CLAIMED)[:most])
        taken = Message.objects.filter(pk__in=[row[0] for row in rows])
        taken.update(lease=lease, not_before=now + lease_for, tries=F("tries") + 1)
    return opened(rows, lease)


def settle(*, by: UUID | None = None, came: Iterable[tuple[Outgoing, Came]]) -> None:
    """Write down what became of claimed messages, all those that are known by now in one go."""
    now, came = clock.now(), list(came)
    mark([(out.id, how) for out, how in came if how.became], now)
    if others := [(out, how) for out, how in came if how.became is None or how.ends]:
        _try_again_or_end(others, now)


def settle_left(*, by: UUID | None = None, left: Mapping[UUID, int]) -> None:
    """What a process sent and did not live to write down, with the answers that it noted."""
    mark([(pk, Came(Became.SENT, code)) for pk, code in left.items()], clock.now())


@transaction.atomic
def _try_again_or_end(came: list[tuple[Outgoing, Came]], now: datetime) -> None:
    for out, how in came:
        if how.became is None:
            _again(out, how, now)
    for why in {how.ends for _, how in came if how.ends}:
        ended = [out.address for out, how in came if how.ends == why and out.address]
        Address.objects.filter(pk__in=ended, ended_at=None).update(ended_at=now, ended_why=why)


def _again(out: Outgoing, how: Came, now: datetime) -> None:
    """Another try later, while it is still of use and still ours."""
    at, mine = next_try(now, out.tries, how.wait), Message.objects.filter(pk=out.id, lease=out.lease)
    if at < out.until:
        mine.update(not_before=at, lease=None)
    elif mine.update(settled_at=now, lease=None):
        Receipt.objects.get_or_create(
            message_id=out.id, what=Became.LET_GO, defaults={"at": now, "code": how.code}
        )


@transaction.atomic
def told(*, by: UUID | None = None, message: UUID, what: Became) -> None:
    """A device says that it has shown or opened a message. Said twice, the first time counts."""
    if what in TOLD_BY_DEVICE:
        Receipt.objects.get_or_create(message_id=message, what=what, defaults={"at": clock.now()})


def beat(*, by: UUID | None = None, name: str) -> None:
    """This clock process is alive; those of more than a week ago are forgotten."""
    now = clock.now()
    Beat.objects.update_or_create(name=name, defaults={"at": now})
    Beat.objects.filter(at__lt=now - timedelta(7)).delete()
