"""Moves that write an if-then: the line that "Stuck?" shows, in the client's own words."""

from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.quiet_day.moves.doing import Doing, Done
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.fluency.queries import script_for


def write(doing: Doing, stuck_if: str, stuck_then: str) -> Done:
    """The line before it is kept too; this one follows it."""
    fluency.write_script(by=doing.by.pk, plan=doing.plan, stuck_if=stuck_if, stuck_then=stuck_then)
    return Done(Became.DONE)


def if_then(doing: Doing) -> Done:
    """Also for a low day and for another way: only what the form begins with differs."""
    return write(doing, doing.read["stuck_if"], doing.read["stuck_then"])


def written_so(doing: Doing, before: MoveFact) -> bool:
    line = script_for(doing.plan, plans_of([doing.plan.pair]))
    return bool(line) and all(getattr(line, half) == said for half, said in doing.read.items())
