"""The day that a phone takes along."""

from typing import Any
from uuid import UUID

from stepwell.doors.api import reads
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import plans_for
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.queries import blind
from stepwell.journey.between.papers.cards import papers_card
from stepwell.journey.between.papers.gathered import gathered


def who(person: Person) -> str:
    """A name for this person that says nothing; a phone keeps each one's letters apart by it."""
    return named(person.pk)


def named(person: UUID) -> str:
    return blind("phone", str(person))[:16]


def along(person: Person) -> dict[str, Any]:
    """Today as the API tells it, whose it is, and the papers of each practice."""
    today = reads.today(person)
    plans = plans_for(person, [one.plan.id for one in today.plans])
    papers = {str(pk): paper(person, plan) for pk, plan in plans.items()}
    return today.model_dump(mode="json") | {"who": who(person), "papers": papers}


def paper(person: Person, plan: PlanFact) -> dict[str, Any]:
    """What was agreed, short enough for the fridge door, and the first step as it was agreed last."""
    found = gathered(person, plan)
    first = found.ritual.terms.first_step if found.ritual else ""
    return {
        "recap": list(papers_card(found).recap.parts),
        "first": first or plan.practice.first_step,
    }
