"""The page, from what was noted and what was agreed. As many questions after years as in the first week."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan import queries as plans
from stepwell.journey.between.rewards.cards import lines
from stepwell.kit.days import day_of
from stepwell.strategies.game.cards.play import PlayCard, play_card
from stepwell.strategies.game.queries import agreed
from stepwell.strategies.game.remembering import grown_until


@dataclass(frozen=True)
class ProgressPage:
    """`card` is None without an open pair; `rewards` is a line for each that is on its way or open."""

    card: PlayCard | None = None
    rewards: tuple[str, ...] = ()


def progress_page(client: UUID, now: datetime) -> ProgressPage:
    pairs = open_pairs(client)
    if not pairs:
        return ProgressPage()
    today = day_of(pairs[0].client.calendar, now)
    return ProgressPage(card_of(pairs, today), lines(pairs, today))


def card_of(pairs: list[PairFact], today: date) -> PlayCard:
    ids = [pair.id for pair in pairs]
    every = [plan for plan in plans.plans_of(ids) if plan.shape.days_a_week]
    agree = agreed(ids)
    return play_card(agree, *grown_until(every, today, agree.plays), today)
