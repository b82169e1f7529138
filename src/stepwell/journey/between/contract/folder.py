"""Everything around one contract, for its client and its therapist."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from stepwell.ground.people.access import Person
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.contract.facts import Folder
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract.access import contract_for
from stepwell.strategies.contract.facts import ContractFact
from stepwell.strategies.contract.queries import of_pair
from stepwell.strategies.contract.rules.held import newest_after


def folder_for(person: Person | AnonymousUser, pk: UUID) -> Folder:
    contract, pair = contract_for(person, pk)
    today = day_of(pair.client.calendar, clock.now())
    plan = newest_after(plans_of([pair.id]), contract.plan) if contract.plan else None
    reader = pair.client.id if person.pk == pair.client.id else pair.therapist.id
    return Folder(contract, pair, line_of(contract, of_pair(pair.id)), plan, today, reader)


def line_of(contract: ContractFact, every: Iterable[ContractFact]) -> tuple[ContractFact, ...]:
    """Those in force that lead to this one or follow it, newest first."""
    known = {one.id: one for one in every}
    lines = {one.id: set(_back(one, known)) for one in known.values()}
    kin = [one for one in known.values() if one.id in lines[contract.id] or contract.id in lines[one.id]]
    return tuple(one for one in kin if one.in_force)


def _back(one: ContractFact, known: dict[UUID, ContractFact]) -> Iterable[UUID]:
    here: ContractFact | None = one
    while here:
        yield here.id
        here = known.get(here.follows) if here.follows else None
