"""What both agreed to look forward to. How far it is shows only while the client shows what they practise."""

from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.people.queries import consents
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.reward.cards import RewardCard, RewardsCard, rewards_card
from stepwell.strategies.reward.facts import Practised
from stepwell.strategies.reward.queries import all_with_days, switched_on, values_of
from stepwell.strategies.reward.rules import LATELY


@dataclass(frozen=True)
class TheirRewards:
    """`shown`: whether the client lets the days be seen. `off`: the client has switched rewards off."""

    pair: UUID
    name: str
    card: RewardsCard
    shown: bool
    off: bool

    @property
    def on_show(self) -> tuple[RewardCard, ...]:
        """For a page that both look at: what is switched off is not there."""
        return () if self.off else self.card.now


def their_rewards(pair: PairFact) -> TheirRewards:
    today = day_of(pair.client.calendar, clock.now())
    shown = Agreed.SHOW_PRACTICE in consents(pair.client.id)
    told = all_with_days([pair.id], today)
    lately = diary.histories(plans_of([pair.id]), today, today - LATELY).values() if shown and told else ()
    seen = [(one, days if shown else Practised()) for one, days in told]
    card = rewards_card(values_of([pair.id]), seen, lately, today)
    return TheirRewards(pair.id, pair.client.name, card, shown, not switched_on(pair.id))
