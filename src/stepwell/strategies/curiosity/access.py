"""The only way from a client and an id to a look at a day or a move; nobody else has one."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.curiosity.facts.talk import MoveFact, TalkFact
from stepwell.strategies.curiosity.models import Talk
from stepwell.strategies.curiosity.queries import move_of, talk_facts


def own_talk(person: Person, pk: UUID) -> tuple[TalkFact, PlanFact]:
    found = talk_facts(Talk.objects.filter(pk=pk, clinic=person.clinic_id, plan__pair__client=person.pk))
    if not found:
        raise Http404
    return found[0], own_plan(person, found[0].plan)


def own_move(person: Person, pk: UUID) -> tuple[MoveFact, PlanFact]:
    found = move_of(person.pk, pk)
    if found is None:
        raise Http404
    return found, own_plan(person, found.plan)
