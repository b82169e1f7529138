"""What Ana and Bo promise each other in the tests."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from cast import Cast, today_of
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.facts import Role
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.facts import Chosen, ContractFact, Terms
from stepwell.strategies.contract.queries import by_id

MENU_TREAT = Chosen("joy", "I play one song loud, and dance if I like.")
MENU_CONSEQUENCE = Chosen("smaller", "I do the tiny version the next day.")
OWN = Chosen("people", "I sit with Jo by the river", 20)


def terms(cast: Cast, **other: Any) -> Terms:
    plain = Terms(
        practice="One small thing", doing="breathe out three times", cue="after the kettle clicks", days=4,
        place="in the hall", size="S", first_look=today_of(cast) + timedelta(3), treat=MENU_TREAT,
        consequence=MENU_CONSEQUENCE,
    )  # fmt: skip
    return replace(plain, **other)


def drawn_up(cast: Cast, *, asked: bool = True, meeting: UUID | None = None, **other: Any) -> ContractFact:
    """Drawn up in a session, after the two looked whether it fits."""
    meeting = meeting or meetings.begin(by=cast.bo.pk, pair=cast.pair).id
    if asked:
        contracts.ask_suitability(by=cast.ana.pk, pair=cast.pair, meeting=meeting, flags=[])
    return contracts.draw_up(by=cast.bo.pk, pair=cast.pair, meeting=meeting, terms=terms(cast, **other))


def sign(cast: Cast, contract: ContractFact, *roles: Role) -> None:
    people = {Role.CLIENT: (cast.ana.pk, "Ana"), Role.THERAPIST: (cast.bo.pk, "Bo")}
    for role in roles or tuple(people):
        by, name = people[role]
        drawn = "10,20 30,40;50,60" if role == Role.THERAPIST else ""
        contracts.sign(by=by, pair=cast.pair, role=role, contract=contract, name=name, drawn=drawn)


def signed(cast: Cast, **other: Any) -> ContractFact:
    """By both, in the session that goes on."""
    drawn = drawn_up(cast, **other)
    sign(cast, drawn)
    found = by_id(drawn.id)
    if found is None:
        raise LookupError
    return found


def in_force(cast: Cast, plan: PlanFact, **other: Any) -> ContractFact:
    contract = signed(cast, **other)
    contracts.bring_into_force(by=cast.bo.pk, contract=contract, plan=plan)
    return by_id(contract.id) or contract
