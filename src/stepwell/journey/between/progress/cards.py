"""The page, from what was noted and what was agreed. As many questions after years as in the first week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan import queries as plans
from stepwell.journey.between.rewards.ahead import lines
from stepwell.kit.days import day_of
from stepwell.strategies.game.cards.play import PlayCard, SwitchCard, play_card
from stepwell.strategies.game.facts import Agreed
from stepwell.strategies.game.queries import agreed, grown_until
from stepwell.strategies.game.rules.grown import Grown
from stepwell.strategies.reward.queries import switched_on

REWARDS = "rewards"


@dataclass(frozen=True)
class ProgressPage:
    """`card`: None without an open pair. `rewards`: a line for each on its way or open, None while they are
    switched off. `switches` is empty where there is nothing to switch."""

    card: PlayCard | None = None
    rewards: tuple[str, ...] | None = None
    switches: tuple[SwitchCard, ...] = ()


def progress_page(client: UUID, now: datetime) -> ProgressPage:
    pairs = open_pairs(client)
    if not pairs:
        return ProgressPage()
    today = day_of(pairs[0].client.calendar, now)
    card, told = card_of(pairs, today), lines(pairs, today)
    on = bool(told) or switched_on(pairs[0].id)
    some = card.agreed or told or not on
    switches = (*card.switches, SwitchCard(REWARDS, _("Something to look forward to"), on)) if some else ()
    return ProgressPage(card, told if on else None, switches)


def card_of(pairs: list[PairFact], today: date) -> PlayCard:
    return play_card(*lived(pairs, today), today)


def lived(pairs: Iterable[PairFact], today: date) -> tuple[Agreed, Grown, list[History]]:
    """What was agreed, what grew, and the last weeks of every practice."""
    ids = [pair.id for pair in pairs]
    every = [plan for plan in plans.plans_of(ids) if plan.shape.days_a_week]
    agree = agreed(ids)
    return agree, *grown_until(every, today, agree.plays)
