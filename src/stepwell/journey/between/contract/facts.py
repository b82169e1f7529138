"""A contract and where the plan of it stands."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.contract.facts import ContractFact


def state_of(plan: PlanFact | None, today: date) -> str:
    """draft, paused, running or over."""
    if plan is None:
        return "draft"
    if plan.ends and plan.ends < max(today, plan.starts):
        return "over"
    return "paused" if plan.starts > today else "running"


@dataclass(frozen=True)
class Folder:
    """`plan` goes on with it now; `versions` are those in force of the same line, newest first."""

    contract: ContractFact
    pair: PairFact
    versions: tuple[ContractFact, ...]
    plan: PlanFact | None
    today: date
    reader: UUID

    @property
    def state(self) -> str:
        return state_of(self.plan, self.today)

    @property
    def is_client(self) -> bool:
        return self.reader == self.pair.client.id
