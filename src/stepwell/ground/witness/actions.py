"""The client makes a link, says what stands behind it, and ends it; the trusted person sends a phrase."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q
from django.http import Http404

from stepwell.ground.people.models import Person
from stepwell.ground.people.rules import digest, new_secret
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.ground.witness.facts import NOBODY, ShownLine, Ticked, WitnessFact
from stepwell.ground.witness.facts import Cheer as Phrase
from stepwell.ground.witness.models import Cheer, Delivery, Door, SharedItem, Witness
from stepwell.ground.witness.queries import as_fact, packed, place_of
from stepwell.ground.witness.rules import may_renew, only_ticked
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop

A_MONTH = timedelta(days=30)
MOST = 3


class EnoughPeople(Refusal):
    says = gettext_noop("Three people at a time is the most. End one of them first.")


@transaction.atomic
def make_witness(*, by: Person, called: str, signed: str, months: int) -> tuple[WitnessFact, str]:
    """A link that shows nothing yet, and its secret, which is not stored."""
    Person.objects.select_for_update(no_key=True).get(pk=by.pk)
    if Witness.objects.filter(client=by, ended_at=None).count() >= MOST:
        raise EnoughPeople
    now = clock.now()
    told = {"made_at": now, "expires_at": now + months * A_MONTH, "built_for": now.date()}
    return _link(by, {"called": called, "signed": signed, "ticked": packed(Ticked())}, told)


@transaction.atomic
def fresh_link(*, by: Person, one: WitnessFact) -> tuple[WitnessFact, str]:
    """The same person and lines behind a new link. The former then looks as if nothing were shown."""
    now, row = clock.now(), _still_there(one)
    if row is None:
        raise Http404
    words = {"called": one.called, "signed": one.signed, "ticked": packed(one.ticked)}
    dates = {name: getattr(row, name) for name in ("expires_at", "built_for", "held_at")}
    fresh, secret = _link(by, words, {"made_at": now, **dates})
    for rows in (SharedItem.objects, Cheer.objects, Delivery.objects):
        rows.filter(witness=row).update(witness=fresh.id)
    Witness.objects.filter(pk=row.pk).update(ended_at=now)
    return fresh, secret


def _link(by: Person, words: dict[str, str], told: dict[str, Any]) -> tuple[WitnessFact, str]:
    secret, safe, pk = new_secret(), safe_for([by.pk]), uuid4()
    sealed = {name: safe.seal(place_of(by.pk, "witness", name, pk), said) for name, said in words.items()}
    row = Witness.objects.create(pk=pk, clinic_id=by.clinic_id, client=by, **told, **sealed)
    Door.objects.create(digest=digest(secret), witness=row)
    _mark(by.clinic_id, by.pk, Did.MADE_WITNESS, pk, by.pk)
    return as_fact(row, safe), secret


@transaction.atomic
def tick(*, by: Person, one: WitnessFact, ticked: Ticked, lines: Sequence[ShownLine], week: date) -> None:
    """From now on these lines, and no other, stand behind the link."""
    if not _still_there(one):
        raise Http404
    words = safe_for([by.pk]).seal(place_of(by.pk, "witness", "ticked", one.id), packed(ticked))
    Witness.objects.filter(pk=one.id).update(ticked=words, held_at=None)
    _build(one, only_ticked(lines, ticked), week)
    _mark(one.clinic, by.pk, Did.TICKED_WITNESS, one.id, one.client)


@transaction.atomic
def renew(*, by: UUID | None, one: WitnessFact, lines: Sequence[ShownLine], week: date) -> None:
    """The same ticks, a week later; nothing for a link that is held or over, or was ticked anew meanwhile."""
    row = _still_there(one)
    now = as_fact(row) if row else None
    if now and now.ticked == one.ticked and may_renew(now, clock.now()):
        _build(one, only_ticked(lines, one.ticked), week)


def _still_there(one: WitnessFact) -> Witness | None:
    """Locked, so that nothing is built behind a link that is ended at the same moment."""
    return Witness.objects.select_for_update(no_key=True).filter(pk=one.id, ended_at=None).first()


def _build(one: WitnessFact, lines: Sequence[ShownLine], week: date) -> None:
    safe, fresh = safe_for([one.client]), []
    for number, line in enumerate(lines):
        pk = uuid4()
        words = safe.seal(place_of(one.client, "shareditem", "words", pk), line.words)
        fresh.append(SharedItem(pk=pk, witness_id=one.id, kind=line.kind, place=number, words=words))
    SharedItem.objects.filter(witness=one.id).delete()
    SharedItem.objects.bulk_create(fresh)
    Witness.objects.filter(pk=one.id).update(built_for=week)


@transaction.atomic
def hold(*, by: Person, one: WitnessFact, on: bool) -> None:
    """Their page stays as it is now, whatever happens, or goes along again."""
    Witness.objects.filter(pk=one.id, ended_at=None).update(held_at=clock.now() if on else None)
    _mark(one.clinic, by.pk, Did.HELD_WITNESS, one.id, one.client)


@transaction.atomic
def end(*, by: Person, one: WitnessFact) -> None:
    """Nobody is told. What stood behind the link is gone at once."""
    if Witness.objects.filter(pk=one.id, ended_at=None).update(ended_at=clock.now()):
        SharedItem.objects.filter(witness=one.id).delete()
        _mark(one.clinic, by.pk, Did.ENDED_WITNESS, one.id, one.client)


@transaction.atomic
def cheer(*, by: WitnessFact, id: UUID, phrase: Phrase, day: date) -> None:
    """One a day; the same again changes nothing. Kept in the same way for a link that is over, unseen.

    Nothing is kept where the client is erased.
    """
    if Cheer.objects.filter(witness=by.id, day=day).exists() or by.client == NOBODY:
        return
    row = Cheer(id=id, witness_id=by.id, phrase=phrase, day=day, at=clock.now())
    Cheer.objects.bulk_create([row], ignore_conflicts=True)
    _mark(by.clinic, None, Did.CHEERED, by.id, by.client)


@transaction.atomic
def ask_to_deliver(*, by: Person, one: WitnessFact, id: UUID, reward: UUID, words: str) -> None:
    """Asked twice is asked once."""
    known = Q(witness=one.id, reward=reward) | Q(pk=id)
    if not _still_there(one) or Delivery.objects.filter(known).exists():
        return
    sealed = safe_for([by.pk]).seal(place_of(by.pk, "delivery", "words", id), words)
    Delivery.objects.create(pk=id, witness_id=one.id, reward=reward, words=sealed, asked_at=clock.now())
    _mark(one.clinic, by.pk, Did.ASKED_DELIVERY, one.id, one.client)


@transaction.atomic
def delivered(*, by: WitnessFact, id: UUID) -> None:
    """The trusted person made it happen."""
    if Delivery.objects.filter(witness=by.id, pk=id, done_at=None).update(done_at=clock.now()):
        _mark(by.clinic, None, Did.DELIVERED, by.id, by.client)


def _mark(clinic: UUID, by: UUID | None, did: Did, row: UUID, client: UUID) -> None:
    trail.mark(clinic=clinic, by=by, did=did, about="witness.witness", row=row, client=client)
