"""Ana has something that matters to her, and something to look forward to."""

from datetime import date
from uuid import UUID, uuid4

from cast import Cast, today_of
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.content import menu
from stepwell.strategies.reward.facts import RewardFact, RewardTerms, ValueFact
from stepwell.strategies.reward.queries import reward_of, value_of

MATTERS, OWN_JOY = "to be outside with my son", "Fly the red kite on the hill"
WALK = menu()["walk-nature"]


def a_value(cast: Cast, words: str = MATTERS) -> ValueFact:
    pk = uuid4()
    rewards.name_value(by=cast.bo.pk, pair=cast.pair, id=pk, domain="nature", words=words)
    found = value_of([cast.pair.id], pk)
    assert found
    return found


def rated(cast: Cast, value: ValueFact, matters: int, close: int, on: date | None = None) -> None:
    rewards.rate_value(
        by=cast.ana.pk, pair=cast.pair, value=value, id=uuid4(), on=on or today_of(cast), matters=matters,
        close=close,
    )  # fmt: skip


def a_reward(
    cast: Cast, value: ValueFact | None = None, *, words: str = "", starts: date | None = None,
    days: int = 4, id: UUID | None = None, cost: str = "",
) -> RewardFact:  # fmt: skip
    """The first of the menu, or own `words`; from Ana's today on when no day is given."""
    pk, value = id or uuid4(), value or a_value(cast)
    terms = RewardTerms(value.id, words or WALK.text, "" if words else WALK.id, cost, days)
    rewards.set_reward(by=cast.ana.pk, pair=cast.pair, id=pk, terms=terms, starts=starts or today_of(cast))
    found = reward_of([cast.pair.id], pk)
    assert found
    return found
