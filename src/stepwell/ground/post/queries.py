"""What waits, what became of it, and where a person can be reached."""

import json
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stepwell.ground.post.facts import AddressFact, Became, Channel, Kind, MessageFact
from stepwell.ground.post.models import Address, Beat, Message, Receipt
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for

FIELDS = ("id", "person", "address", "channel", "kind", "about", "due_at", "settled_at")
LIVES = Q(ended_at=None) & (Q(device=None) | Q(device__revoked_at=None)) & Q(person__left_at=None)


def to_place(person: UUID, address: UUID) -> Place:
    return Place(person, "post.address", "to", address)


def says_place(person: UUID, message: UUID) -> Place:
    return Place(person, "post.message", "says", message)


def opened_address(safe: Safe, person: UUID, address: UUID, box: bytes | memoryview | None) -> dict[str, str]:
    """What is kept of an address; empty for somebody whose key was forgotten."""
    told: dict[str, str] = json.loads(safe.open(to_place(person, address), box) or "{}")
    return told


def _address(row: Address) -> AddressFact:
    return AddressFact(
        row.pk, row.person_id, Channel(row.channel), row.device_id, row.made_at, row.ended_at, row.ended_why
    )


def addresses(people: Iterable[UUID]) -> dict[UUID, list[AddressFact]]:
    """Where each of these people can be reached now, oldest first; one question."""
    ids = list(people)
    found: dict[UUID, list[AddressFact]] = {person: [] for person in ids}
    for row in Address.objects.filter(LIVES, person__in=ids).order_by("made_at"):
        found[row.person_id].append(_address(row))
    return found


def ended_addresses(person: UUID) -> list[AddressFact]:
    """Where messages went before, newest first."""
    rows = Address.objects.filter(person=person).exclude(ended_at=None).order_by("-ended_at")[:20]
    return [_address(row) for row in rows]


def in_doubt() -> set[UUID]:
    """What somebody claimed and has not settled: being sent now, or held by a process that was killed."""
    return set(Message.objects.filter(settled_at=None).exclude(lease=None).values_list("pk", flat=True))


def written_out(person: UUID, channel: Channel) -> str:
    """The e-mail address or number that a person gave; "" when there is none."""
    row = Address.objects.filter(LIVES, person=person, channel=channel).order_by("-made_at").first()
    return opened_address(safe_for([person]), person, row.pk, row.to).get("to", "") if row else ""


def message_facts(rows: "QuerySet[Message]") -> list[MessageFact]:
    """Messages with what became of them; two questions."""
    found = list(rows.values_list(*FIELDS))
    became: dict[UUID, dict[Became, datetime]] = {row[0]: {} for row in found}
    for message, what, at in Receipt.objects.filter(message__in=became).values_list("message", "what", "at"):
        became[message][Became(what)] = at
    return [
        MessageFact(pk, person, address, Channel(channel), Kind(kind), about, due, settled, became[pk])
        for pk, person, address, channel, kind, about, due, settled in found
    ]


def messages_about(things: Iterable[UUID], since: datetime) -> list[MessageFact]:
    """Everything that was sent about these since then, oldest first."""
    return message_facts(Message.objects.filter(about__in=list(things), due_at__gte=since).order_by("due_at"))


def messages_to(person: UUID, since: datetime, *kinds: Kind) -> list[MessageFact]:
    rows = Message.objects.filter(person=person, due_at__gte=since)
    return message_facts((rows.filter(kind__in=kinds) if kinds else rows).order_by("due_at"))


def sent_to(
    people: Iterable[UUID], since: datetime, until: datetime, *kinds: Kind
) -> dict[UUID, set[tuple[UUID, datetime]]]:
    """What messages of some kinds were about, and when they were due, for each person; one question."""
    ids = list(people)
    found: dict[UUID, set[tuple[UUID, datetime]]] = {person: set() for person in ids}
    rows = Message.objects.filter(person__in=ids, kind__in=kinds, due_at__gte=since, due_at__lte=until)
    for person, about, at in rows.values_list("person", "about", "due_at"):
        found[person].add((about, at))
    return found


def unproved(since: datetime, until: datetime) -> list[UUID]:
    """What the pushes were about that were sent in this time and that no device has told of."""
    told = Receipt.objects.filter(what__in=[Became.SHOWN, Became.OPENED]).values("message")
    rows = Message.objects.filter(channel=Channel.PUSH, settled_at__gt=since, settled_at__lte=until)
    return list(rows.exclude(pk__in=told).values_list("about", flat=True).distinct())


def anything_due(now: datetime) -> bool:
    return Message.objects.filter(settled_at=None, not_before__lte=now).exists()


def last_beat() -> datetime | None:
    return Beat.objects.order_by("-at").values_list("at", flat=True).first()


def oldest_waiting() -> datetime | None:
    """Since when the oldest message waits that could be sent."""
    return (
        Message.objects.filter(settled_at=None)
        .order_by("not_before")
        .values_list("not_before", flat=True)
        .first()
    )
