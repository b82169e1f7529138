"""A move is taken: what it does and the line about it, in one transaction, once."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.changing import in_force
from stepwell.journey.between.quiet_day.moves.back import is_undone
from stepwell.journey.between.quiet_day.moves.doing import Doing
from stepwell.journey.between.quiet_day.moves.table import WAYS
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.facts.talk import MoveFact, TalkFact
from stepwell.strategies.curiosity.queries import has_move, moves_of

LIST_ONLY = frozenset({"talk"})
OF_A_PLAN = frozenset({"remind", "swap"})


@transaction.atomic
def take(
    *, by: Person, talk: TalkFact, plan: PlanFact, move: str, id: UUID, read: dict[str, Any]
) -> tuple[str, UUID]:
    """The page that goes on with it, or "", and the move that counts: for one quiet day each acts once.

    Of two taps with one id the second does nothing again. What was taken back may be taken anew.
    """
    hold([by.pk])
    if has_move(id):
        return "", id
    doing = Doing(by, talk, plan if move in LIST_ONLY else in_force(plan), id, read)
    before = taken_already(doing, move)
    if before and before.into:
        return "", before.id
    done = WAYS[move].do(doing)
    if before is None:
        curiosity.take_move(by=by, talk=talk, move=move, id=id)
        curiosity.came_of(by=by, move=id, became=done.became, into=done.into, about=done.about)
    return done.to, before.id if before else id


def taken_already(doing: Doing, move: str) -> MoveFact | None:
    """The same move for the same day, as long as what is asked for now is what came of it then."""
    talk, every = doing.talk, plans_of([doing.plan.pair])
    mine = [one for one in moves_of(doing.by.pk, opened=True) if (one.plan, one.day) == (talk.plan, talk.day)]
    same = [one for one in mine if one.move == move and not is_undone(one, every)]
    return next((one for one in reversed(same) if WAYS[move].is_so(doing, one)), None)


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
