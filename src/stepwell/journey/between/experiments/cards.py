"""Every experiment of a client; on Today the way of today, and nothing of the days to come."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from stepwell.ground.diary import queries as diary
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.plan.rules import runs_on
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.experiment_cards import ExperimentCard, experiment_card
from stepwell.strategies.discovery.facts.experiment import OTHER, Way
from stepwell.strategies.discovery.queries.experiment import experiments_of, way_of


@dataclass(frozen=True)
class WayCard:
    """Today's way; `back` when the other one was taken. `id` is that of a tap that may come."""

    experiment: UUID
    words: str
    instead: str
    other: Way
    back: bool
    id: UUID = field(default_factory=uuid4)


def way_card(client: UUID, running: Iterable[PlanFact], today: date) -> WayCard | None:
    """One question; two on a day that was drawn."""
    found = way_of(client, today)
    if found is None or found.practice not in {plan.practice.slug for plan in running}:
        return None
    return WayCard(
        found.experiment, found.words, found.instead, OTHER[found.taken], found.taken != found.drawn
    )


@dataclass(frozen=True)
class ExperimentsPage:
    """`open` is the one that runs; while there is one, no other begins."""

    open: ExperimentCard | None
    done: tuple[ExperimentCard, ...]
    can_begin: bool


def experiments_page(client: UUID) -> ExperimentsPage:
    """A fixed number of questions, however many experiments."""
    pairs = open_pairs(client)
    if not pairs:
        return ExperimentsPage(None, (), can_begin=False)
    today, plans = day_of(pairs[0].client.calendar, clock.now()), plans_of([pair.id for pair in pairs])
    mine = experiments_of(client)
    tried = {one.practice for one in mine}
    histories = list(diary.histories([p for p in plans if p.practice.slug in tried], today).values())
    cards = [experiment_card(one, histories, today) for one in mine]
    open_one = next((card for card in cards if card.running), None)
    return ExperimentsPage(
        open_one, tuple(card for card in cards if not card.running), any(may_try(plans, today))
    )


def may_try(plans: Iterable[PlanFact], today: date) -> list[PlanFact]:
    """Plans that run and invite: something to do in two ways."""
    return [plan for plan in plans if plan.shape.days_a_week and runs_on(plan, today)]


def plans_to_try(client: UUID) -> list[PlanFact]:
    pairs = open_pairs(client)
    if not pairs:
        return []
    today = day_of(pairs[0].client.calendar, clock.now())
    return may_try(plans_of([pair.id for pair in pairs]), today)
