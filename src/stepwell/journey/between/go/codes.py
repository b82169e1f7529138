"""Short codes for plans: kept nowhere, told by the keyring, and good only for the client whose plan it is."""

from uuid import UUID

from django.urls import reverse

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of, open_pairs
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.plan.rules import runs_on
from stepwell.ground.vault.queries import blind
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop

LENGTH = 12


class NotNeeded(Refusal):
    """A sticker of a plan that is over."""

    status = 410
    says = gettext_noop("This one is no longer needed. You can take the sticker off. Nothing is lost.")


class NotKnown(NotNeeded):
    status = 404


def code_of(plan: UUID) -> str:
    return blind("go", str(plan))[:LENGTH]


def path_to(plan: UUID) -> str:
    return reverse("go_code", args=[code_of(plan)])


def asked_for(client: Person, code: str) -> UUID:
    """The plan of this sticker, or what runs in its place since."""
    plans = plans_of(pair.id for pair in open_pairs(client.pk))
    found = next((plan for plan in plans if code_of(plan.id) == code), None)
    if found is None:
        raise NotKnown
    now = newest(found, plans)
    if not now.shape.days_a_week or not runs_on(now, day_of(calendar_of(client.pk), clock.now())):
        raise NotNeeded
    return now.id


def codes_of(client: Person) -> dict[str, str]:
    """Every sticker that opens something today, and the plan it opens: for a phone without a network."""
    plans = plans_of(pair.id for pair in open_pairs(client.pk))
    today = day_of(calendar_of(client.pk), clock.now())
    leads = {code_of(plan.id): newest(plan, plans) for plan in plans}
    return {code: str(now.id) for code, now in leads.items() if now.shape.days_a_week and runs_on(now, today)}


def newest(plan: PlanFact, plans: list[PlanFact]) -> PlanFact:
    """The last of the plans that took this one's place."""
    after = {each.follows: each for each in plans if each.follows}
    while plan.id in after:
        plan = after[plan.id]
    return plan
