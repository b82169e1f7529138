"""A clinic to measure in: a caseload with years of daily entries, made through the same actions people use."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Noted, Outcome
from stepwell.ground.library import actions as library
from stepwell.ground.library.facts import Size
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.people.actions import consents, invitations, persons, tokens
from stepwell.ground.people.facts import Agreed, Role, Scope
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.kit import clock
from stepwell.kit.days import begins

SHAPE = Shape(Size.S, 4, frozenset(), "to sleep again", "the kettle clicks", "the hall", None, 8, 8, 8)


@dataclass(frozen=True)
class Made:
    """One client of the bench clinic."""

    person: Person
    plans: tuple[PlanFact, ...]
    token: str


def therapist() -> Person:
    library.take_in_content()
    clinic = persons.open_clinic(by=None, name="Bench")
    return persons.join(
        by=None, clinic=clinic, role=Role.THERAPIST, name="Bo", email=f"{uuid4().hex}@example.org"
    )


@transaction.atomic
def client(bo: Person, name: str, days: int, how_many: int = 1) -> Made:
    """A client whose `how_many` plans began `days` ago and were noted on each of them."""
    way_in = invitations.invite(by=bo, clinic=bo.clinic_id, role=Role.CLIENT)
    person = invitations.take_up(code=way_in.code, name=name, zone="Europe/Berlin")
    for kind in (Agreed.NOT_WATCHED, Agreed.SHOW_PRACTICE):
        consents.agree_to(by=person, kind=kind)
    pair = open_pairs(person.pk)[0]
    today = clock.now().date()
    made = [
        plans.begin(by=bo.pk, pair=pair, practice=practice, shape=SHAPE, starts=today - timedelta(days))
        for practice in of_clinic(bo.clinic_id)[:how_many]
    ]
    for plan in made:
        notes = [noted(plan, n, pair.client.calendar, Random(n)) for n in range(1, days)]
        diary.note_all(by=person, plans={plan.id: plan}, notes=notes)
    token = tokens.make_token(by=person, scopes=[scope.value for scope in Scope])
    return Made(person, tuple(made), token)


def noted(plan: PlanFact, ago: int, calendar: object, chance: Random) -> Noted:
    day = clock.now().date() - timedelta(ago)
    return Noted(
        id=uuid4(), plan=plan.id, day=day, outcome=chance.choice([Outcome.DONE, Outcome.SMALLER]), size="S",
        noted_at=begins(calendar, day) + timedelta(hours=12), guess=chance.randint(3, 9),
        actual=chance.randint(1, 7), useful=chance.randint(4, 9), words="The kettle sang and I breathed out.",
    )  # fmt: skip


def body(plan: UUID, how_many: int = 1) -> dict[str, object]:
    """A batch as a phone sends it after a time without network: days of the past, each with an id of its own."""
    return {
        "entries": [sent(plan, clock.now() - timedelta(Random().randint(1, 900))) for _ in range(how_many)]
    }


def sent(plan: UUID, at: datetime) -> dict[str, object]:
    said = {"words": "The kettle sang.", "noted_at": at.isoformat(), "day": at.date().isoformat()}
    return {
        "id": str(uuid4()),
        "plan": str(plan),
        "outcome": "done",
        "size": "S",
        "guess": 7,
        "actual": 4,
        **said,
    }
