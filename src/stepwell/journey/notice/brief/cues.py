"""How practice starts: the sentence they agreed, and what the days of its cue tell where that is shown."""

from dataclasses import dataclass

from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.gathered import Gathered
from stepwell.strategies.ritual.cards import CueReportCard, TrialCard, report_card, trial_card


@dataclass(frozen=True)
class CueCard:
    """`report` is None while no day is known, or the client keeps the diary to themselves."""

    name: str
    trial: TrialCard
    report: CueReportCard | None


def cue_cards(told: Gathered) -> tuple[CueCard, ...]:
    running = [plan for plan in told.plans if runs_on(plan, told.today)]
    cards = [(plan, trial_card(told.rituals, plan.id, told.today)) for plan in running]
    shown = told.histories or {}
    return tuple(
        CueCard(
            plan.practice.name,
            card,
            report_card(told.rituals, told.cue_days, shown[plan.id]) if plan.id in shown else None,
        )
        for plan, card in cards
        if card
    )
