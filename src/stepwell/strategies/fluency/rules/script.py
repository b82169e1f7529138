"""Which line for when stuck still holds."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.fluency.facts import ScriptFact


def back_from(plan: PlanFact, every: Iterable[PlanFact]) -> tuple[UUID, ...]:
    """A plan, then those that it followed while it was the same practice, newest first."""
    known = {one.id: one for one in every}
    line, here = [plan.id], plan
    while here.follows in known and here.follows not in line:
        here = known[here.follows]
        if here.practice.slug != plan.practice.slug:
            break
        line.append(here.id)
    return tuple(line)


def that_holds(scripts: Iterable[ScriptFact], line: Iterable[UUID]) -> ScriptFact | None:
    """The newest script of the first plan in the line that has one; `scripts` come oldest first."""
    newest = {script.plan: script for script in scripts}
    return next((newest[plan] for plan in line if plan in newest), None)
