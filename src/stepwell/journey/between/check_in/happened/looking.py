"""From an address to the entry that counts now."""

from uuid import UUID, uuid4

from django.http import HttpRequest

from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import EntryFact, WordsFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.happened.aside import aside_asked
from stepwell.journey.between.check_in.happened.cue import cue_asked
from stepwell.journey.between.check_in.happened.feared import feared_at
from stepwell.journey.between.check_in.happened.forms import Happened, told_before
from stepwell.journey.between.check_in.noting import stands
from stepwell.journey.between.client import client_of


def asked_for(request: HttpRequest, entry: UUID) -> tuple[Person, EntryFact, PlanFact]:
    """A page of a corrected entry shows what took its place."""
    client = client_of(request)
    found, plan = own_entry(client, entry)
    return client, stands(plan, found), plan


def form_for(
    request: HttpRequest, client: Person, entry: EntryFact, plan: PlanFact, told: WordsFact
) -> Happened:
    """The questions that fit this day, with what was said before; bound when something was sent."""
    asked = cue_asked(entry, plan)
    start = {"id": uuid4(), **told_before(entry, told), **(asked.before if asked else {})}
    sent = request.POST if request.method == "POST" else None
    return Happened(
        sent, initial=start, outcome=entry.outcome, practice=plan.practice, asked=asked,
        feared=feared_at(client, entry), aside=aside_asked(client, entry),
    )  # fmt: skip
