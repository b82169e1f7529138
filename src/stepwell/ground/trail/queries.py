"""Reading the trail: who looked, and does it hold."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from stepwell.ground.trail.facts import Did, MarkFact
from stepwell.ground.trail.models import Chain, Mark
from stepwell.ground.trail.rules import START, first_break
from stepwell.kit import keyring

FIELDS = ("clinic", "seq", "at", "by", "did", "about", "row", "client", "mac")


def as_fact(row: tuple) -> MarkFact:
    clinic, seq, at, by, did, about, about_row, client, mac = row
    return MarkFact(clinic, seq, at, by, did, about, about_row, client, bytes(mac))


def marks_about(client: UUID, most: int = 200) -> list[MarkFact]:
    """The newest marks about one client, newest first."""
    rows = Mark.objects.filter(client=client).order_by("-at", "-seq").values_list(*FIELDS)[:most]
    return [as_fact(row) for row in rows]


def looks_at(client: UUID, most: int = 50) -> list[MarkFact]:
    """When somebody else read this client's record, newest first."""
    rows = Mark.objects.filter(client=client, did=Did.LOOKED).exclude(by=client)
    return [as_fact(row) for row in rows.order_by("-at", "-seq").values_list(*FIELDS)[:most]]


def last_time(client: UUID, did: Did) -> datetime | None:
    """When somebody did this last with what is this client's; one question."""
    return Mark.objects.filter(client=client, did=did).order_by("-at").values_list("at", flat=True).first()


def chain_of(clinic: UUID) -> Iterator[MarkFact]:
    rows = Mark.objects.filter(clinic=clinic).order_by("seq").values_list(*FIELDS)
    return (as_fact(row) for row in rows.iterator(chunk_size=2000))


def clinics() -> list[UUID]:
    return list(Chain.objects.values_list("clinic", flat=True))


def heads() -> dict[UUID, tuple[int, bytes]]:
    """How long each clinic's trail is and the seal at its end."""
    return {c: (n, bytes(mac)) for c, n, mac in Chain.objects.values_list("clinic", "length", "mac")}


def first_break_of(clinic: UUID, anchor: tuple[int, bytes] | None = None) -> int | None:
    """The first number that does not fit, or None. A cut end shows against the head and the anchor.

    `anchor` is a former (length, seal) that was kept outside the database.
    """
    length, mac = heads().get(clinic, (0, START))
    ends = {0: START}
    marks = list(chain_of(clinic))
    ends.update({mark.seq: mark.mac for mark in marks})
    broken = first_break(keyring.load().trail, marks)
    if broken:
        return broken
    for number, seal in filter(None, [(length, mac), anchor]):
        if ends.get(number) != seal:
            return min(number, len(marks) + 1)
    return None if len(marks) == length else min(length, len(marks)) + 1
