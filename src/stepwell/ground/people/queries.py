"""Finding people, with their names opened. Each function asks a fixed number of times."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from json import loads
from typing import Any
from uuid import UUID

from django.db.models import Exists, Q, QuerySet

from stepwell.ground.people import facts
from stepwell.ground.people.facts import Agreed, HardMomentFact, HeadCount, PairFact, PersonFact, Role
from stepwell.ground.people.models import (
    Clinic,
    Consent,
    Device,
    HardMoment,
    Invitation,
    Pair,
    Person,
    Stay,
    Token,
    WholeCopy,
)
from stepwell.ground.people.rules import A_COPY_WAITS
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.kit.days import Calendar
from stepwell.kit.days import Stay as StayFact

IN_UTC = StayFact(datetime(2000, 1, 1, tzinfo=UTC), "UTC")

PAIRS = Pair.objects.select_related("therapist", "client").order_by("began")


def calendars(people: Iterable[UUID]) -> dict[UUID, Calendar]:
    """Each person's own calendar; a person without a stay lives in UTC."""
    ids = list(people)
    stays: dict[UUID, list[StayFact]] = {person: [] for person in ids}
    rows = Stay.objects.filter(person__in=ids).order_by("since")
    for person, since, zone, starts_at in rows.values_list("person", "since", "zone", "starts_at"):
        stays[person].append(StayFact(since, zone, starts_at))
    return {person: Calendar(tuple(there or [IN_UTC])) for person, there in stays.items()}


def calendar_of(person: UUID) -> Calendar:
    return calendars([person])[person]


def name_place(person: UUID) -> Place:
    return Place(person, "people.person", "name", person)


def facts_of(people: Iterable[Person], safe: Safe | None = None) -> dict[UUID, PersonFact]:
    """Two questions: their keys and their stays."""
    people = list(people)
    ids = [person.pk for person in people]
    safe, days = safe or safe_for(ids), calendars(ids)
    return {
        p.pk: PersonFact(
            p.pk, p.clinic_id, Role(p.role), safe.open(name_place(p.pk), p.name), p.country, days[p.pk]
        )
        for p in people
    }


def person_fact(person: Person) -> PersonFact:
    return facts_of([person])[person.pk]


def pair_facts(pairs: Iterable[Pair]) -> list[PairFact]:
    """Pairs whose therapist and client are already selected with them."""
    pairs = list(pairs)
    people = facts_of({p.pk: p for pair in pairs for p in (pair.therapist, pair.client)}.values())
    return [
        PairFact(p.pk, p.clinic_id, people[p.therapist_id], people[p.client_id], p.began, p.ended)
        for p in pairs
    ]


def open_pairs(person: UUID) -> list[PairFact]:
    """Those who work together now, as therapist or as client; three questions."""
    return pair_facts(PAIRS.filter(Q(therapist=person) | Q(client=person), ended=None))


def every_pair(client: UUID) -> list[PairFact]:
    """Everybody this client works or worked with; three questions."""
    return pair_facts(PAIRS.filter(client=client))


def which(person: UUID, rows: Mapping[str, QuerySet[Any, Any]]) -> frozenset[str]:
    """Those of several questions that have an answer, asked in one; each room words its own."""
    asked = {name: Exists(each) for name, each in rows.items()}
    told = Person.objects.filter(pk=person).values(**asked).first() or {}
    return frozenset(name for name, there in told.items() if there)


def names(people: Iterable[UUID]) -> dict[UUID, str]:
    rows = Person.objects.filter(pk__in=set(people))
    ids = list(rows)
    safe = safe_for([p.pk for p in ids])
    return {p.pk: safe.open(name_place(p.pk), p.name) for p in ids}


def consents(person: UUID) -> dict[Agreed, datetime]:
    """What this person has agreed to and not taken back."""
    rows = Consent.objects.filter(person=person, withdrawn_at=None).values_list("kind", "given_at")
    return {Agreed(kind): at for kind, at in rows}


def who_agreed(people: Iterable[UUID], kind: Agreed) -> set[UUID]:
    """Those of them who agreed to this and have not taken it back."""
    rows = Consent.objects.filter(person__in=list(people), kind=kind, withdrawn_at=None)
    return set(rows.values_list("person", flat=True))


def head_count(clinic: UUID, now: datetime) -> HeadCount:
    """How many there are, without a name; three questions."""
    waiting = Invitation.objects.filter(clinic=clinic, used_at=None, replaced_at=None, expires_at__gt=now)
    return HeadCount(
        therapists=Person.objects.filter(clinic=clinic, role=Role.THERAPIST, left_at=None).count(),
        pairs=Pair.objects.filter(clinic=clinic, ended=None).count(),
        invitations=waiting.count(),
    )


def devices_of(person: UUID) -> list[Device]:
    return list(Device.objects.filter(person=person, revoked_at=None).order_by("made_at"))


def device_names(person: UUID) -> dict[UUID, str]:
    """What each phone and browser of a person is called; one question."""
    safe = safe_for([person])
    return {row.pk: device_name(safe, row) for row in devices_of(person)}


def device_name(safe: Safe, row: Device) -> str:
    return safe.open(Place(row.person_id, "people.device", "label", row.pk), row.label)


def token_place(person: UUID, row: UUID) -> Place:
    return Place(person, "people.token", "label", row)


def tokens_of(person: UUID) -> list[facts.TokenFact]:
    """The keys for other programs that open something now, oldest first."""
    rows = Token.objects.filter(person=person, revoked_at=None).order_by("made_at", "pk")
    safe = safe_for([person])
    return [_token(row, safe) for row in rows]


def _token(row: Token, safe: Safe) -> facts.TokenFact:
    label, scopes = safe.open(token_place(row.person_id, row.pk), row.label), map(facts.Scope, row.scopes)
    return facts.TokenFact(row.pk, label, tuple(scopes), row.made_at, row.used_at)


def email_of(person: Person) -> str:
    return safe_for([person.pk]).open(Place(person.pk, "people.person", "email", person.pk), person.email)


def everybody() -> list[Person]:
    """All who have not left, staff first; for a demo clinic, never for a page."""
    return list(Person.objects.filter(left_at=None).order_by("joined_at", "pk"))


def hard_moment_place(person: UUID, row: UUID) -> Place:
    return Place(person, "people.hardmoment", "words", row)


def hard_moment_of(person: UUID) -> HardMomentFact:
    """The newest; empty when none was written."""
    row = HardMoment.objects.filter(person=person).order_by("-at", "-pk").first()
    if row is None:
        return HardMomentFact()
    text = safe_for([person]).open(hard_moment_place(person, row.pk), row.words)
    return HardMomentFact(**loads(text)) if text else HardMomentFact()


def name_of(person: Person) -> str:
    return names([person.pk])[person.pk]


def language_of(person: UUID) -> str:
    """The language in which this person reads and signs."""
    return Person.objects.filter(pk=person).values_list("language", flat=True).first() or "en"


def clinic_names() -> dict[UUID, str]:
    """Every clinic of this house; for the people who run it."""
    rows = dict(Clinic.objects.order_by("opened_at").values_list("pk", "name"))
    safe = safe_for(rows)
    return {pk: safe.open(Place(pk, "people.clinic", "name", pk), name) for pk, name in rows.items()}


def copy_asked_at(person: UUID, now: datetime) -> datetime | None:
    """When a copy of everything was asked for, if one waits; after a week it does no longer."""
    rows = WholeCopy.objects.filter(person=person, ended_at=None, asked_at__gt=now - A_COPY_WAITS)
    return rows.values_list("asked_at", flat=True).first()
