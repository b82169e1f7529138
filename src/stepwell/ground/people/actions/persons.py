"""Clinics open, people join, pairs begin and end, and people move."""

import secrets
from collections.abc import Iterable
from uuid import UUID, uuid4

from django.db import connection, transaction

from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Clinic, Pair, Person, Stay
from stepwell.ground.people.queries import name_place
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault import actions as vault
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import blind, safe_for
from stepwell.kit import clock
from stepwell.kit.days import valid_zone
from stepwell.kit.refusal import Refusal, gettext_noop


class UnknownZone(Refusal):
    says = gettext_noop("We do not know that time zone. Please choose one from the list.")


class AddressTaken(Refusal):
    says = gettext_noop("This address is already in use here. Please sign in with it.")


@transaction.atomic
def open_clinic(*, by: UUID | None, name: str) -> UUID:
    clinic = uuid4()
    vault.make_key(owner=clinic, clinic=clinic)
    sealed = safe_for([clinic]).seal(Place(clinic, "people.clinic", "name", clinic), name)
    Clinic.objects.create(pk=clinic, name=sealed, opened_at=clock.now())
    trail.mark(clinic=clinic, by=by, did=Did.OPENED_CLINIC, about="people.clinic", row=clinic)
    return clinic


@transaction.atomic
def join(
    *,
    by: UUID | None,
    clinic: UUID,
    role: Role,
    name: str,
    email: str = "",
    password: str = "",
    zone: str = "UTC",
) -> Person:
    """A new person with a key of their own. Without a password nobody can sign in by password."""
    handle = blind("email", email) if email else secrets.token_hex(32)
    if Person.objects.filter(handle=handle).exists():
        raise AddressTaken
    pk = uuid4()
    vault.make_key(owner=pk, clinic=clinic)
    person = Person(pk=pk, clinic_id=clinic, role=role, handle=handle, joined_at=clock.now())
    _seal_names(person, name, email)
    person.set_password(password or None)
    person.save(force_insert=True)
    client = client_id(person)
    trail.mark(clinic=clinic, by=by or pk, did=Did.JOINED, about="people.person", row=pk, client=client)
    move(by=pk, person=person, zone=zone)
    return person


def _seal_names(person: Person, name: str, email: str) -> None:
    safe = safe_for([person.pk])
    person.name = safe.seal(name_place(person.pk), name)
    person.email = safe.seal(Place(person.pk, "people.person", "email", person.pk), email)


def client_id(person: Person) -> UUID | None:
    return person.pk if person.role == Role.CLIENT else None


@transaction.atomic
def rename(*, by: UUID, person: Person, name: str) -> None:
    person.name = safe_for([person.pk]).seal(name_place(person.pk), name)
    person.save(update_fields=["name"])
    trail.mark(clinic=person.clinic_id, by=by, did=Did.RENAMED, row=person.pk, client=client_id(person))


@transaction.atomic
def move(*, by: UUID, person: Person, zone: str, starts_at: int = 4) -> None:
    """From now on this person's days are counted in another zone; days already noted stay as they are."""
    if not valid_zone(zone):
        raise UnknownZone
    since = clock.now()
    there = {"clinic_id": person.clinic_id, "zone": zone, "starts_at": starts_at}
    Stay.objects.update_or_create(person=person, since=since, defaults=there)
    trail.mark(clinic=person.clinic_id, by=by, did=Did.MOVED, row=person.pk, client=client_id(person))


@transaction.atomic
def choose_country(*, by: UUID, person: Person, country: str) -> None:
    """Which numbers the help page shows first."""
    person.country = country
    person.save(update_fields=["country"])


@transaction.atomic
def begin_pair(*, by: UUID, therapist: Person, client: Person) -> Pair:
    pair, _ = Pair.objects.get_or_create(
        therapist=therapist, client=client, ended=None,
        defaults={"clinic_id": therapist.clinic_id, "began": clock.now()},
    )  # fmt: skip
    return pair


@transaction.atomic
def end_pair(*, by: UUID, pair: UUID) -> None:
    """From this moment on the therapist finds nothing of this client."""
    row = Pair.objects.select_for_update(no_key=True).get(pk=pair)
    if row.ended is None:
        row.ended = clock.now()
        row.save(update_fields=["ended"])
        trail.mark(clinic=row.clinic_id, by=by, did=Did.ENDED_PAIR, row=row.pk, client=row.client_id)


def hold(people: Iterable[UUID]) -> None:
    """Who holds them too waits until this transaction is over: what was asked in it is so to its end.

    SQLite has one writer at a time, who has waited already.
    """
    if not connection.features.has_select_for_update:
        return
    rows = Person.objects.select_for_update(no_key=True).filter(pk__in=list(people)).order_by("pk")
    list(rows.values_list("pk", flat=True))
