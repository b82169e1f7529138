"""The only way from a client and an id to a ritual."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.models import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.ritual.facts import RitualFact
from stepwell.strategies.ritual.models import Ritual
from stepwell.strategies.ritual.queries import as_facts


def own_ritual(person: Person, pk: UUID) -> tuple[RitualFact, PlanFact]:
    """A ritual of a plan on which this person is the client."""
    plan = Ritual.objects.filter(pk=pk, clinic=person.clinic_id).values_list("plan", flat=True).first()
    if plan is None:
        raise Http404
    return as_facts(Ritual.objects.filter(pk=pk))[0], own_plan(person, plan)
