"""A trial week as its client sees it: how it reads, what the days tell, three ways to go on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.ritual.cards import (
    CueReportCard,
    PartOfDay,
    TrialCard,
    parts_of_day,
    report_card,
    trial_card,
)
from stepwell.strategies.ritual.facts import RitualFact
from stepwell.strategies.ritual.queries import cue_days, rituals_of


@dataclass(frozen=True)
class LookCard:
    """`report` is None while no day of the moment is known."""

    name: str
    trial: TrialCard
    report: CueReportCard | None


@dataclass(frozen=True)
class Starting:
    """How the practice in front starts, and a trial week that waits for a word about it."""

    trial: TrialCard | None = None
    over: LookCard | None = None


def starting(inline: list[History], today: date) -> Starting:
    """At most two questions, and two more while a trial week waits for a word."""
    if not inline:
        return Starting()
    found = rituals_of(history.plan.id for history in inline)
    cards = [(history.plan, trial_card(found, history.plan.id, today)) for history in inline]
    over = next(((plan, card) for plan, card in cards if card and card.over), None)
    return Starting(cards[0][1], _look(*over, found, today) if over else None)


def _look(plan: PlanFact, card: TrialCard, found: Iterable[RitualFact], today: date) -> LookCard:
    mine = [one for one in found if one.plan == plan.id]
    since = min(one.trial_starts for one in mine)
    days = cue_days([plan.id])
    return LookCard(plan.practice.name, card, report_card(mine, days, diary.history(plan, today, since)))


@dataclass(frozen=True)
class TrialPage:
    look: LookCard
    parts: tuple[PartOfDay, ...] = field(default_factory=parts_of_day)


def trial_page(plan: PlanFact) -> TrialPage | None:
    """The ritual that counts now, however old the address is."""
    today = day_of(calendar_of(plan.client), clock.now())
    found = rituals_of([plan.id])
    card = trial_card(found, plan.id, today)
    return TrialPage(_look(plan, card, found, today)) if card else None
