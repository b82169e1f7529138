"""The page, for both who sit before it."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language

from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.facts import PairFact
from stepwell.strategies.game.queries import cautions_of
from stepwell.strategies.reward.cards import ValueCard, value_card
from stepwell.strategies.reward.facts import MOST_REWARDS, MOST_VALUES, ValueFact
from stepwell.strategies.reward.queries import running_rewards, values_of
from stepwell.strategies.reward.saying import printed


@dataclass(frozen=True)
class ValuesPage:
    """`meeting`: the session that goes on. `first`: words of the first pile. `off`: none to begin with."""

    pair: UUID
    name: str
    meeting: UUID | None
    values: tuple[ValueCard, ...]
    first: tuple[str, ...]
    rewards: tuple[str, ...]
    room: bool
    room_for_one: bool
    off: bool


def active(pair: PairFact) -> list[ValueFact]:
    return [one for one in values_of([pair.id]) if not one.ended]


def values_page(pair: PairFact, first: list[str]) -> ValuesPage:
    values, rewards = active(pair), running_rewards([pair.id])
    going = next((one.id for one in lately(pair.id) if one.began and not one.ended), None)
    return ValuesPage(
        pair.id, pair.client.name, going, tuple(value_card(one) for one in values), tuple(first),
        tuple(printed(one, get_language() or "en") for one in rewards), len(values) < MOST_VALUES,
        bool(values) and len(rewards) < MOST_REWARDS, bool(cautions_of(pair.id, pair.client.id)),
    )  # fmt: skip
