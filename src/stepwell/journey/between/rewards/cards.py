"""Values and rewards of a client, with all the days that were ever noted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.game.queries import cautions_of
from stepwell.strategies.reward.cards import RewardsCard, rewards_card
from stepwell.strategies.reward.facts import MOST_VALUES, RewardFact
from stepwell.strategies.reward.queries import rewards_of, switched_on, values_of
from stepwell.strategies.reward.rules import counted, progress


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
    card = card_of(pairs, [] if hidden else rewards_of(ids), today)
    return RewardsPage(card, len(card.values) < MOST_VALUES, careful(pairs[0]), hidden)


def card_of(pairs: Iterable[PairFact], rewards: list[RewardFact], today: date) -> RewardsCard:
    ids = [pair.id for pair in pairs]
    lived = diary.histories(plans_of(ids), today).values() if rewards else ()
    return rewards_card(values_of(ids), rewards, lived, today)


def careful(pair: PairFact) -> bool:
    return bool(cautions_of(pair.id, pair.client.id))


def opened_on(reward: RewardFact, today: date) -> date | None:
    """The day on which one reward opened."""
    return progress(
        reward, counted(diary.histories(plans_of([reward.pair]), today).values()), today
    ).opened_on
