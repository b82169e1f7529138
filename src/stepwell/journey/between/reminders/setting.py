"""A client sits down to set a reminder for a plan, stops it, or says "later"."""

from typing import Any
from uuid import UUID, uuid4

from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.reminder import actions
from stepwell.ground.reminder.access import own_reminder
from stepwell.ground.reminder.forms import RemindForm, begins_with, ways_on
from stepwell.ground.reminder.queries import reminders_of


def sat_down(client: Person, plan: UUID, sent: Any) -> tuple[PlanFact, RemindForm]:
    """The plan, and the form filled with the reminder there is."""
    agreed = own_plan(client, plan)
    there = next((one for one in reminders_of(client.pk) if one.plan == plan), None)
    form = RemindForm(sent, initial=begins_with(agreed, there, uuid4()), ways=ways_on(), cue=agreed.shape.cue)
    return agreed, form


def stop(client: Person, reminder: UUID) -> None:
    actions.stop(by=client.pk, reminder=own_reminder(client, reminder))


def later(client: Person, reminder: UUID) -> None:
    actions.snooze(by=client.pk, reminder=own_reminder(client, reminder), id=uuid4())
