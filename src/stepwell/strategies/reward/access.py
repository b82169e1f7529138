"""The only way from a person and an id to a value or a reward: those of their own open pairs."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.strategies.reward.facts import RewardFact, ValueFact
from stepwell.strategies.reward.queries import reward_of, value_of


def value_for(person: Person, pk: UUID) -> tuple[ValueFact, PairFact]:
    pairs = {pair.id: pair for pair in open_pairs(person.pk)}
    found = value_of(pairs, pk)
    if found is None:
        raise Http404
    return found, pairs[found.pair]


def reward_for(person: Person, pk: UUID) -> tuple[RewardFact, PairFact]:
    pairs = {pair.id: pair for pair in open_pairs(person.pk)}
    found = reward_of(pairs, pk)
    if found is None:
        raise Http404
    return found, pairs[found.pair]


def own_reward(person: Person, pk: UUID) -> tuple[RewardFact, PairFact]:
    """One of which this person is the client."""
    found, pair = reward_for(person, pk)
    if found.client != person.pk:
        raise Http404
    return found, pair
