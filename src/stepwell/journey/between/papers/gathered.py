"""Everything that was agreed about one plan, from all the rooms that keep a part of it."""

from dataclasses import dataclass
from datetime import datetime

from stepwell.ground.meeting.queries import next_after
from stepwell.ground.people.access import Person, pair_for_client
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.strategies.contract.facts import ContractFact
from stepwell.strategies.contract.queries import holding
from stepwell.strategies.fluency.facts import ScriptFact
from stepwell.strategies.fluency.queries import script_for
from stepwell.strategies.fluency.rules.script import back_from
from stepwell.strategies.insight.queries import closings
from stepwell.strategies.ritual.facts import RitualFact
from stepwell.strategies.ritual.queries import rituals_of
from stepwell.strategies.ritual.rules import standing


@dataclass(frozen=True)
class Gathered:
    """`note` is a line from the therapist; `coming` is when they meet next. Each may be missing."""

    pair: PairFact
    plan: PlanFact
    ritual: RitualFact | None
    script: ScriptFact | None
    contract: ContractFact | None
    note: str
    coming: datetime | None
    now: datetime


def gathered(client: Person, plan: PlanFact) -> Gathered:
    """A fixed number of questions, the same however long the history."""
    pair, every, now = pair_for_client(client), plans_of([plan.pair]), clock.now()
    line = back_from(plan, every)
    said, kept = closings(plan.client, line), rituals_of(line)
    return Gathered(
        pair=pair, plan=plan, ritual=next(filter(None, (standing(kept, one) for one in line)), None),
        script=script_for(plan, every), contract=holding([plan], every).get(plan.id),
        note=next((said[one].words.note for one in line if one in said), ""),
        coming=next_after([pair.id], now).get(pair.id), now=now,
    )  # fmt: skip
