"""The only way from a person and an id to a plan."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from stepwell.ground.people.models import Person
from stepwell.ground.plan.facts import PlanFact, PlanKey
from stepwell.ground.plan.models import Plan
from stepwell.ground.plan.queries import as_facts, with_ends


def plans_for(person: Person, ids: Iterable[UUID]) -> dict[UUID, PlanFact]:
    """Those of the asked plans that are this person's to see, in a pair that goes on; three questions."""
    mine = Q(pair__client=person.pk) | Q(pair__therapist=person.pk)
    rows = Plan.objects.filter(mine, pk__in=set(ids), pair__ended=None, clinic=person.clinic_id)
    return {plan.id: plan for plan in as_facts(with_ends(rows))}


def keys_for(person: Person, ids: Iterable[UUID]) -> dict[UUID, PlanKey]:
    """This client's own plans among the asked ones, without their words; one question."""
    rows = Plan.objects.filter(pk__in=set(ids), pair__client=person.pk, clinic=person.clinic_id)
    lean = rows.filter(pair__ended=None).values_list("pk", "clinic", "pair__client", "starts")
    return {row[0]: PlanKey(*row) for row in lean}


def plan_for(person: Person, pk: UUID) -> PlanFact:
    plan = plans_for(person, [pk]).get(pk)
    if plan is None:
        raise Http404
    return plan


def own_plan(person: Person, pk: UUID) -> PlanFact:
    """A plan on which this person is the client."""
    plan = plan_for(person, pk)
    if plan.client != person.pk:
        raise Http404
    return plan
