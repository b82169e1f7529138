"""Links of a client, opened, and what stands behind one. A fixed number of questions."""

from collections.abc import Iterable
from datetime import date, datetime
from json import dumps, loads
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.people.facts import PairFact
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.ground.witness.facts import Cheer as Phrase
from stepwell.ground.witness.facts import (
    CheerFact,
    DeliveryFact,
    ShownLine,
    Tick,
    Ticked,
    WitnessFact,
)
from stepwell.ground.witness.models import Cheer, Delivery, SharedItem, Witness


def place_of(client: UUID, model: str, column: str, row: UUID) -> Place:
    return Place(client, f"witness.{model}", column, row)


def as_fact(row: Witness, safe: Safe | None = None) -> WitnessFact:
    safe = safe or safe_for([row.client_id])

    def words(column: str) -> str:
        return safe.open(place_of(row.client_id, "witness", column, row.pk), getattr(row, column))

    return WitnessFact(
        row.pk, row.clinic_id, row.client_id, words("called"), words("signed"), unpacked(words("ticked")),
        row.made_at, row.expires_at, row.held_at, row.ended_at,
    )  # fmt: skip


def packed(ticked: Ticked) -> str:
    """Sealed whole: what is ticked tells something, too."""
    found = [str(one) for one in ticked.found]
    said = {"ticks": sorted(ticked.ticks), "words": ticked.words, "found": found}
    return dumps(said, ensure_ascii=False)


def unpacked(text: str) -> Ticked:
    said = loads(text or "{}")
    ticks = frozenset(Tick(one) for one in said.get("ticks", ()))
    return Ticked(ticks, said.get("words", ""), tuple(UUID(one) for one in said.get("found", ())))


def witnesses_of(client: UUID) -> list[WitnessFact]:
    """Those that the client has not ended, oldest first."""
    rows = list(Witness.objects.filter(client=client, ended_at=None).order_by("made_at", "pk"))
    safe = safe_for([client]) if rows else None
    return [as_fact(row, safe) for row in rows]


def names_around(client: UUID, pairs: Iterable[PairFact]) -> frozenset[str]:
    """The therapists and the people that the client trusts."""
    return frozenset(pair.therapist.name for pair in pairs) | {one.called for one in witnesses_of(client)}


def has_link(client: UUID, now: datetime) -> bool:
    """Whether somebody could read something: all that a therapist may know, and only in a session."""
    return Witness.objects.filter(client=client, ended_at=None, expires_at__gt=now).exists()


def every_witness(client: UUID) -> list[WitnessFact]:
    """Those that were ended too; for the client's own export."""
    rows = Witness.objects.filter(client=client).order_by("made_at", "pk")
    return [as_fact(row) for row in rows]


def lines_of(one: WitnessFact, now: datetime) -> tuple[ShownLine, ...]:
    """What is read behind the link: nothing once it is over or its key is forgotten, though the same question
    is asked.
    """
    open_now = {"witness__ended_at": None, "witness__expires_at__gt": now}
    rows = list(SharedItem.objects.filter(witness=one.id, **open_now).order_by("place"))
    safe = safe_for([one.client] if rows else [])
    said = [
        ShownLine(Tick(row.kind), safe.open(place_of(one.client, "shareditem", "words", row.pk), row.words))
        for row in rows
    ]
    return tuple(line for line in said if line.words)


def deliveries_of(one: WitnessFact, now: datetime) -> tuple[DeliveryFact, ...]:
    """What this person was asked to make happen and has not done yet."""
    open_now = {"witness__ended_at": None, "witness__expires_at__gt": now}
    waiting = _deliveries(one, Delivery.objects.filter(witness=one.id, done_at=None, **open_now))
    return tuple(each for each in waiting if each.words)


def every_delivery(one: WitnessFact) -> tuple[DeliveryFact, ...]:
    return _deliveries(one, Delivery.objects.filter(witness=one.id))


def _deliveries(one: WitnessFact, asked: Iterable[Delivery]) -> tuple[DeliveryFact, ...]:
    rows = list(asked)
    safe = safe_for([one.client] if rows else [])
    return tuple(
        DeliveryFact(
            row.pk, row.reward, safe.open(place_of(one.client, "delivery", "words", row.pk), row.words),
            row.asked_at, row.done_at,
        )
        for row in sorted(rows, key=lambda row: (row.asked_at, row.pk))
    )  # fmt: skip


def every_cheer(one: WitnessFact) -> tuple[CheerFact, ...]:
    """What came from this person, oldest first; for the client's own export."""
    rows = Cheer.objects.filter(witness=one.id).order_by("at", "pk").values_list("phrase", "day")
    return tuple(CheerFact(one.called, Phrase(phrase), day) for phrase, day in rows)


def cheered(client: UUID, since: date) -> "QuerySet[Cheer]":
    return Cheer.objects.filter(witness__client=client, witness__ended_at=None, day__gte=since)


def cheers_of(client: UUID, since: date) -> list[CheerFact]:
    """What came from those who still have a link, newest first; one question where nothing came."""
    found = list(cheered(client, since).select_related("witness").order_by("-day", "-at"))
    safe = safe_for([client]) if found else None
    return [
        CheerFact(
            safe.open(place_of(client, "witness", "called", row.witness_id), row.witness.called),
            Phrase(row.phrase), row.day,
        )
        for row in found
        if safe
    ]  # fmt: skip


def waiting(week: date, now: datetime) -> list[WitnessFact]:
    """Open links whose page was built for an earlier week; no other link of the same client."""
    rows = Witness.objects.filter(ended_at=None, held_at=None, built_for__lt=week, expires_at__gt=now)
    return [as_fact(row) for row in rows.order_by("client", "pk")]
