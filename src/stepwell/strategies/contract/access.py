"""The only way from a person and an id to a contract."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from stepwell.ground.people.access import Person, only, own_pair, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.strategies.contract.facts import ContractFact
from stepwell.strategies.contract.models import Contract
from stepwell.strategies.contract.queries import facts_of


def contract_for(person: Person | AnonymousUser, pk: UUID) -> tuple[ContractFact, PairFact]:
    """A contract of an open pair, for its client and its therapist."""
    who = only(person, Role.CLIENT, Role.THERAPIST)
    row = Contract.objects.filter(pk=pk, clinic=who.clinic_id).select_related("pair").first()
    if row is None:
        raise Http404
    pair = (own_pair if who.role == Role.CLIENT else pair_for_therapist)(who, row.pair_id)
    if row.pair_id != pair.id:
        raise Http404
    return facts_of([row])[0], pair
