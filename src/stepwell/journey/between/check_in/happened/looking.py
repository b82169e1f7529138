"""From an address to the entry that counts now."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import EntryFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.noting import stands
from stepwell.journey.between.client import client_of


def asked_for(request: HttpRequest, entry: UUID) -> tuple[Person, EntryFact, PlanFact]:
    """A page of a corrected entry shows what took its place."""
    client = client_of(request)
    found, plan = own_entry(client, entry)
    return client, stands(plan, found), plan
