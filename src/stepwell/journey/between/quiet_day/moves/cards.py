"""What a move changed, in one plain sentence and with its date."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.changing import now_of, today_of
from stepwell.journey.between.quiet_day.moves.back import can_go_back
from stepwell.journey.between.reminders.resting.cards import RestCard, rest_card
from stepwell.journey.between.when import day_named
from stepwell.strategies.contract.queries import in_force as signed
from stepwell.strategies.curiosity.content import move_labels
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact
from stepwell.strategies.fluency.queries import script_for

WRITES = frozenset({"if_then", "low_day_version", "variant", "tiny_only"})
SAYS: dict[Became, str | Promise] = {
    Became.DONE: gettext_lazy("That is set."),
    Became.LED: gettext_lazy("Whenever you like."),
    Became.LISTED: gettext_lazy("It is on the list for your next session."),
}


@dataclass(frozen=True)
class TakenCard:
    """`line` is the if-then that stands now. `signed`: an agreement waits to be looked at together.
    `rest` says until when everything rests, with the way to end it.
    """

    plan: UUID
    label: str
    head: str | Promise
    changes: str
    stuck_if: str
    stuck_then: str
    minute: bool
    signed: bool
    move: UUID
    back: bool
    rest: RestCard | None


def taken_card(move: MoveFact, plan: PlanFact) -> TakenCard:
    every = plans_of([plan.pair])
    known, now = {one.id: one for one in every}, now_of(plan, every)
    into = known.get(move.into) if move.into else None
    line = script_for(now, every) if move.move in WRITES and into is None else None
    return TakenCard(
        plan=now.id, label=_(move_labels()[move.move]), head=SAYS[move.became],
        changes=changes(into, plan) if into else "", stuck_if=line.stuck_if if line else "",
        stuck_then=line.stuck_then if line else "", minute=move.move == "kind_pause",
        signed=bool(into and signed([one.id for one in every])), move=move.id,
        back=can_go_back(move, every) is not None,
        rest=rest_card(plan.client, today_of(plan), "today") if move.move == "pause" and not into else None,
    )  # fmt: skip


def changes(into: PlanFact, plan: PlanFact) -> str:
    """From when, and what it is from then on."""
    shape, today = into.shape, today_of(plan)
    days = ngettext("on %(n)s day of 7", "on %(n)s days of 7", shape.days_a_week) % {"n": shape.days_a_week}
    when = day_named(into.starts, today) if into.starts <= today else date_format(into.starts, "l, j F")
    about = {"when": when, "name": into.practice.name, "size": shape.size.value, "days": days}
    said = _("From %(when)s: %(name)s, size %(size)s, %(days)s.") % about
    cue = _("When: “%(cue)s”.") % {"cue": shape.cue} if shape.cue else ""
    return f"{said} {cue}".strip()
