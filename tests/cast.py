"""The people of every test: Ana (client), Bo (her therapist), Cy (a stranger), Dee (admin)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count
from uuid import UUID, uuid4

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.utils import is_mfa_enabled
from django.test import Client

from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import Answer, Noted, Outcome
from stepwell.ground.library import actions as library
from stepwell.ground.library import queries as practices
from stepwell.ground.library.facts import PracticeFact, Size
from stepwell.ground.library.models import Practice
from stepwell.ground.people.actions import consents, invitations, persons
from stepwell.ground.people.facts import Agreed, PairFact, Role
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.kit import clock
from stepwell.kit.days import begins, day_of

HOME = "Europe/Berlin"
PRACTICE = "one-small-thing"
AGREED = Shape(
    size=Size.S, days_a_week=4, weekdays=frozenset(), why="to sleep again", cue="after the kettle clicks",
    place="in the hall", at_time=time(8, 30), importance=8, readiness=7, confidence=8,
)  # fmt: skip
_numbers = count(1)


@dataclass(frozen=True)
class Cast:
    """A clinic with Bo, Ana and Dee. Ana agreed to show what she practises."""

    clinic: UUID
    bo: Person
    ana: Person
    dee: Person
    pair: PairFact


def clinic_with(*, shows: bool = True, client: str = "Ana") -> Cast:
    """Bo invites Ana, who comes in by the code; Dee runs the clinic."""
    if not Practice.objects.filter(clinic=None).exists():  # A test that committed has emptied every table.
        library.take_in_content()
    clinic = persons.open_clinic(by=None, name="River")
    bo, dee = (_joined(clinic, role, name) for role, name in ((Role.THERAPIST, "Bo"), (Role.ADMIN, "Dee")))
    ana = a_client(bo, client, shows=shows)
    return Cast(clinic, bo, ana, dee, open_pairs(ana.pk)[0])


def a_client(therapist: Person, name: str = "Ana", *, shows: bool = True) -> Person:
    """Somebody who joined by this therapist's code and has read what is seen."""
    way_in = invitations.invite(by=therapist, clinic=therapist.clinic_id, role=Role.CLIENT)
    client = invitations.take_up(code=way_in.code, token=way_in.token, name=name, zone=HOME)
    consents.agree_to(by=client, kind=Agreed.NOT_WATCHED)
    if shows:
        consents.agree_to(by=client, kind=Agreed.SHOW_PRACTICE)
    return client


def a_stranger(role: Role = Role.THERAPIST) -> Person:
    """Cy, from a clinic of their own."""
    return _joined(persons.open_clinic(by=None, name="Hill"), role, "Cy")


def a_colleague(cast: Cast, role: Role = Role.THERAPIST) -> Person:
    """Cy, from the same clinic."""
    return _joined(cast.clinic, role, "Cy")


def a_practice(cast: Cast, slug: str = PRACTICE) -> PracticeFact:
    return next(practice for practice in practices.of_clinic(cast.clinic) if practice.slug == slug)


def a_plan(
    cast: Cast, *, practice: str = PRACTICE, shape: Shape = AGREED, starts: date | None = None,
    follows: UUID | None = None,
) -> PlanFact:  # fmt: skip
    """What Bo and Ana agreed, from Ana's today on when no day is given."""
    return plans.begin(
        by=cast.bo.pk, pair=cast.pair, practice=a_practice(cast, practice), shape=shape,
        starts=starts or today_of(cast), follows=follows,
    )  # fmt: skip


def a_noted_day(
    cast: Cast, plan: PlanFact, day: date | None = None, *, outcome: Outcome = Outcome.DONE,
    share: bool = False, **noted: object,
) -> Answer:  # fmt: skip
    """Ana notes a day in its evening, and lets Bo read her words when `share` is said."""
    day = day or today_of(cast)
    at = max(begins(cast.pair.client.calendar, day), min(clock.now(), evening(cast, day)))
    note = Noted(id=uuid4(), plan=plan.id, day=day, outcome=outcome, noted_at=at, **{"size": "S", **noted})
    with clock.set_to(at):
        answer = diary.note(by=cast.ana, plan=plan, noted=note)
        if share:
            diary.share(by=cast.ana, entry=own_entry(cast.ana, note.id)[0])
    return answer


def evening(cast: Cast, day: date) -> datetime:
    """Eight o'clock in the evening, or so, of Ana's day."""
    return begins(cast.pair.client.calendar, day).replace(hour=19)


def today_of(cast: Cast) -> date:
    return day_of(cast.pair.client.calendar, clock.now())


def browser_of(person: Person) -> Client:
    """A browser in which this person is signed in; with a second factor where it is asked for."""
    if person.role != Role.CLIENT and not is_mfa_enabled(person):
        TOTP.activate(person, generate_totp_secret())
    browser = Client()
    browser.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return browser


def _joined(clinic: UUID, role: Role, name: str) -> Person:
    address = f"{name.lower()}{next(_numbers)}@example.org"
    return persons.join(by=None, clinic=clinic, role=role, name=name, email=address, zone=HOME)
