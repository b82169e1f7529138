"""Some made-up clients named what matters to them, and have something to look forward to."""

from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.people.facts import PairFact
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.content import menu
from stepwell.strategies.reward.facts import RewardTerms
from stepwell.strategies.reward.queries import value_of


def look_forward(story: Story, pair: PairFact) -> None:
    """Nothing where the story has no values. `ago` counts days back."""
    today = day_of(pair.client.calendar, clock.now())
    for told in story.told.get("values", []):
        dice = story.chance(today - timedelta(told["ago"]), told["domain"])
        value = name(pair, told, fresh(dice), today)
        for ago, matters, close in told["close"]:
            rate(pair, value, fresh(dice), today - timedelta(ago), (matters, close))
        for one in told.get("rewards", []):
            reward(pair, one, value, fresh(dice), today)


def fresh(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)


def name(pair: PairFact, told: dict[str, Any], pk: UUID, today: date) -> UUID:
    with clock.set_to(at(today - timedelta(told["ago"]), 16)):
        rewards.name_value(by=pair.therapist.id, pair=pair, id=pk, domain=told["domain"], words=told["words"])
    return pk


def rate(pair: PairFact, value: UUID, pk: UUID, on: date, pairs: tuple[int, int]) -> None:
    found = value_of([pair.id], value)
    if found:
        with clock.set_to(min(at(on, 17), clock.now())):
            rewards.rate_value(
                by=pair.client.id, pair=pair, value=found, id=pk, on=on, matters=pairs[0], close=pairs[1]
            )


def reward(pair: PairFact, told: dict[str, Any], value: UUID, pk: UUID, today: date) -> None:
    item, starts = menu()[told["item"]], today - timedelta(told["ago"])
    terms = RewardTerms(value, item.text, item.id, "", told["days"])
    with clock.set_to(at(starts, 16)):
        rewards.set_reward(by=pair.therapist.id, pair=pair, id=pk, terms=terms, starts=starts)
