"""The only way from a client and an id to a start or an entry."""

from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import Http404

from stepwell.ground.diary.facts import EntryFact, StartFact
from stepwell.ground.diary.models import Entry, Share, Start
from stepwell.ground.diary.queries import FIELDS, as_fact, start_fact
from stepwell.ground.people.models import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact


def own_start(person: Person, pk: UUID) -> tuple[StartFact, PlanFact]:
    row = Start.objects.filter(pk=pk, clinic=person.clinic_id).first()
    if row is None:
        raise Http404
    return start_fact(row), own_plan(person, row.plan_id)


def own_entry(person: Person, pk: UUID) -> tuple[EntryFact, PlanFact]:
    shared = Exists(Share.objects.filter(entry=OuterRef("pk"), withdrawn_at=None))
    rows = Entry.objects.filter(pk=pk, clinic=person.clinic_id).annotate(is_shared=shared)
    found = rows.values_list("plan", *FIELDS).first()
    if found is None:
        raise Http404
    return as_fact(found[1:]), own_plan(person, found[0])
