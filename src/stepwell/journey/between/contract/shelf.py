"""All agreements of a pair, newest first, each with where it stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from stepwell.ground.people.access import Person, only, pair_for_client, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.contract.facts import state_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract.cards import PaperCard, paper_card
from stepwell.strategies.contract.queries import of_pair
from stepwell.strategies.contract.rules.held import newest_after


@dataclass(frozen=True)
class OnShelf:
    """`state` is running, paused or over."""

    paper: PaperCard
    state: str


def own_shelf(person: Person | AnonymousUser) -> dict[str, Any]:
    return shelf_page(pair_for_client(only(person, Role.CLIENT)))


def shelf_of(person: Person | AnonymousUser, pair: UUID) -> dict[str, Any]:
    """For the therapist of this pair."""
    return shelf_page(pair_for_therapist(only(person, Role.THERAPIST), pair))


def shelf_page(pair: PairFact) -> dict[str, Any]:
    today, plans = day_of(pair.client.calendar, clock.now()), plans_of([pair.id])
    signed = [(one, one.plan) for one in of_pair(pair.id) if one.plan]
    shelf = tuple(OnShelf(paper_card(one, pair), stands(plan, plans, today)) for one, plan in signed)
    return {"shelf": shelf, "pair": pair.id, "client": pair.client.name}


def stands(first: UUID, plans: list[PlanFact], today: date) -> str:
    return state_of(newest_after(plans, first), today)
