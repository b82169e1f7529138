"""A client underlines words, says that two lines belong together, or puts one back."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.discovery.actions.both import mark
from stepwell.strategies.discovery.models import PutBack, Thread, Underline
from stepwell.strategies.discovery.queries.place import place_of


@transaction.atomic
def underline(*, by: Person, id: UUID, entry: UUID, words: str) -> None:
    """Words of an own line, exactly as they stand there. The same words once, on however many phones."""
    hold([by.pk])
    safe, there = safe_for([by.pk]), Underline.objects.filter(client=by, entry=entry, ended_at=None)
    if any(words == safe.open(place_of(by.pk, "underline", "words", row.pk), row.words) for row in there):
        return
    box = safe.seal(place_of(by.pk, "underline", "words", id), words)
    _, new = Underline.objects.get_or_create(
        pk=id,
        defaults={
            "clinic_id": by.clinic_id, "client": by, "entry_id": entry, "words": box, "at": clock.now(),
        },
    )  # fmt: skip
    if new:
        mark(by, Did.UNDERLINED, "underline", id)


@transaction.atomic
def rub_out(*, by: Person, underline: UUID) -> None:
    rows = Underline.objects.filter(pk=underline, client=by, ended_at=None)
    if rows.update(ended_at=clock.now()):
        mark(by, Did.TOOK_BACK, "underline", underline)


@transaction.atomic
def hold_together(*, by: Person, id: UUID, older: UUID, newer: UUID) -> None:
    """The client's own word that these two go together; the same two are one thread."""
    if Thread.objects.filter(older=older, newer=newer, ended_at=None).exists():
        return
    row = {"clinic_id": by.clinic_id, "client": by, "older_id": older, "newer_id": newer, "at": clock.now()}
    _, new = Thread.objects.get_or_create(pk=id, defaults=row)
    if new:
        mark(by, Did.CHOSE_ECHO, "thread", id)


@transaction.atomic
def take_apart(*, by: Person, thread: UUID) -> None:
    if Thread.objects.filter(pk=thread, client=by, ended_at=None).update(ended_at=clock.now()):
        mark(by, Did.TOOK_BACK, "thread", thread)


@transaction.atomic
def put_back(*, by: Person, entries: Iterable[UUID], never: bool = False) -> None:
    """Not this one: it comes later than others from now on, or never again."""
    now, fresh = clock.now(), list(entries)
    PutBack.objects.bulk_create(
        PutBack(clinic_id=by.clinic_id, client=by, entry_id=entry, never=never, at=now) for entry in fresh
    )
    for entry in fresh:
        mark(by, Did.PUT_BACK, "putback", entry)
