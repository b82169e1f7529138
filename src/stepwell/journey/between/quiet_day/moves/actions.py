"""A move is taken: what it does and the line about it, in one transaction, once."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.changing import in_force
from stepwell.journey.between.quiet_day.moves.doing import Doing
from stepwell.journey.between.quiet_day.moves.table import WAYS
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.facts.talk import TalkFact

LIST_ONLY = frozenset({"talk"})
OF_A_PLAN = frozenset({"remind", "swap"})


@transaction.atomic
def take(*, by: Person, talk: TalkFact, plan: PlanFact, move: str, id: UUID, read: dict[str, Any]) -> str:
    """The page that goes on with it, or "". Of two taps with one id the second does nothing again."""
    if not curiosity.take_move(by=by, talk=talk, move=move, id=id):
        return ""
    now = plan if move in LIST_ONLY else in_force(plan)
    done = WAYS[move].do(Doing(by, talk, now, id, read))
    curiosity.came_of(by=by, move=id, became=done.became, into=done.into, about=done.about)
    return done.to


def form_of(plan: PlanFact, move: str, sent: Any) -> Any:
    """None where a single tap does it; nothing here for a move that is none."""
    if move not in WAYS:
        raise Http404
    asks, now = WAYS[move].asks, plan if move in LIST_ONLY else in_force(plan)
    return asks(now, sent) if asks else None


def onward(to: str, plan: PlanFact, move: UUID) -> HttpResponse:
    if not to:
        return redirect("quiet_move", move)
    if to == "guess":
        return redirect(f"{reverse('today')}?plan={in_force(plan).id}&guess=1#guess")
    return redirect(to, in_force(plan).id) if to in OF_A_PLAN else redirect(to)
