"""Three others to choose from, each in its smallest size."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.diary.queries import histories
from stepwell.ground.library.facts import ENERGIES, MODALITIES, PracticeFact
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.changing import in_force, today_of
from stepwell.strategies.curiosity.rules.swap import low_lately, three_others

LATELY = timedelta(28)


@dataclass(frozen=True)
class OtherCard:
    practice: UUID
    name: str
    say: str
    kind: str
    energy: str
    caution: str


@dataclass(frozen=True)
class SwapPage:
    plan: UUID
    name: str
    others: tuple[OtherCard, ...]
    low: bool


def others(plan: PlanFact) -> tuple[tuple[PracticeFact, ...], bool]:
    """The three, and whether the last days were low."""
    today, every = today_of(plan), plans_of([plan.pair])
    low = low_lately(histories(every, today, today - LATELY).values())
    had = {one.practice.slug for one in every if one.ends is None or one.ends >= today - LATELY}
    return three_others(plan.practice, of_clinic(plan.clinic, plan.client), low=low, had=had), low


def swap_page(asked: PlanFact) -> SwapPage:
    """Of the plan that is in force now, however old the address is."""
    plan = in_force(asked)
    found, low = others(plan)
    return SwapPage(plan.id, plan.practice.name, tuple(map(other_card, found)), low)


def other_card(practice: PracticeFact) -> OtherCard:
    small = practice.sizes[0].say
    return OtherCard(
        practice.id, practice.name, small, _(MODALITIES[practice.modality]), _(ENERGIES[practice.energy]),
        practice.caution,
    )  # fmt: skip
