"""Some made-up clients signed what they agreed."""

from datetime import timedelta
from typing import Any

from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.content import menu
from stepwell.strategies.contract.facts import Chosen, Terms, What
from stepwell.strategies.contract.queries import by_id


def promise(pair: PairFact, plan: PlanFact, told: dict[str, Any]) -> None:
    """Both sign, in the session in which the plan began; nothing where the story has no agreement."""
    if "signed" not in told:
        return
    contracts.ask_suitability(by=pair.client.id, pair=pair, meeting=None, flags=[])
    terms = terms_of(plan, told["signed"])
    drawn = contracts.draw_up(by=pair.therapist.id, pair=pair, meeting=None, terms=terms)
    for one, role in ((pair.client, Role.CLIENT), (pair.therapist, Role.THERAPIST)):
        contracts.sign(by=one.id, pair=pair, role=role, contract=drawn, name=one.name)
    signed = by_id(drawn.id)
    if signed:
        contracts.bring_into_force(by=pair.therapist.id, contract=signed, plan=plan)


def terms_of(plan: PlanFact, signed: dict[str, str]) -> Terms:
    shape = plan.shape
    return Terms(
        practice=plan.practice.name, doing=signed["doing"], cue=shape.cue, days=shape.days_a_week,
        place=shape.place, size=shape.size.value, first_look=plan.starts + timedelta(7),
        treat=chosen(What.TREAT, signed["treat"]),
        consequence=chosen(What.CONSEQUENCE, signed["consequence"]),
        witness="mine",
    )  # fmt: skip


def chosen(what: What, name: str) -> Chosen:
    """An item of the menu by its name."""
    item = next(item for item in menu(what) if item.id == name)
    return Chosen(item.kind, item.text)
