"""Values and rewards of a client, with all the days that were ever noted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract.queries import counting_may_hurt
from stepwell.strategies.game.queries import cautions_of
from stepwell.strategies.reward.cards import RewardsCard, rewards_card
from stepwell.strategies.reward.facts import MOST_VALUES, Practised, RewardFact
from stepwell.strategies.reward.queries import all_with_days, switched_on, values_of, with_days
from stepwell.strategies.reward.rules import LATELY, how_far


@dataclass(frozen=True)
class RewardsPage:
    """`off`: counting can pull the wrong way here, so a reward is only set together. `hidden`: the client has
    switched rewards off, and sees the values only."""

    card: RewardsCard
    room: bool
    off: bool
    hidden: bool


def rewards_page(client: UUID) -> RewardsPage | None:
    """None without an open pair. A fixed number of questions."""
    pairs = open_pairs(client)
    if not pairs:
        return None
    ids, today = [pair.id for pair in pairs], day_of(pairs[0].client.calendar, clock.now())
    hidden = not switched_on(pairs[0].id)
    told = [] if hidden else all_with_days(ids, today)
    card = rewards_card(values_of(ids), told, lately(ids, today) if told else (), today)
    return RewardsPage(card, len(card.values) < MOST_VALUES, careful(pairs[0]), hidden)


def lately(pairs: Iterable[UUID], today: date) -> Iterable[History]:
    """What tells whether a practice, or its reward, is to be changed."""
    return diary.histories(plans_of(pairs), today, today - LATELY).values()


def careful(pair: PairFact) -> bool:
    """Said when play was asked about, or the agreement."""
    ids = pair.id, pair.client.id
    return bool(cautions_of(*ids)) or counting_may_hurt(*ids)


def opened_on(reward: RewardFact, today: date) -> date | None:
    """The day on which one reward opened; pressed again, the day on which it was enjoyed will do."""
    if reward.enjoyed_on:
        return reward.enjoyed_on
    days = next((days for one, days in with_days([reward.pair], today) if one.id == reward.id), Practised())
    return how_far(reward, days, today).opened_on
