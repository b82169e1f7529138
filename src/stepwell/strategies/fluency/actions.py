"""A run is kept, a script is written. Both are safe to repeat."""

from dataclasses import asdict
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import Http404

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.fluency.facts import Ran, RunFact, ScriptFact
from stepwell.strategies.fluency.models import Run, Script
from stepwell.strategies.fluency.queries import run_fact, script_fact, script_for, words_place

UNTIMED: dict[str, Any] = {
    "first_seconds": None,
    "whole_seconds": None,
    "target_seconds": None,
    "step_seconds": [],
}


@transaction.atomic
def keep_run(*, by: UUID, pair: PairFact, meeting: UUID, practice: PracticeFact, ran: Ran) -> RunFact:
    """One run, as it was sent first. A practice that is not timed keeps no seconds, whatever was sent."""
    sent = asdict(ran) | {"step_seconds": list(ran.step_seconds), "kind": ran.kind.value}
    if practice.untimed:
        sent |= UNTIMED
    where = {"clinic_id": pair.clinic, "pair_id": pair.id, "meeting_id": meeting, "practice_id": practice.id}
    row, fresh = Run.objects.get_or_create(pk=sent.pop("id"), defaults=sent | where | {"at": clock.now()})
    if row.pair_id != pair.id:
        raise Http404
    if fresh:
        _mark(pair.clinic, by, Did.REHEARSED, "fluency.run", row.pk, pair.client.id)
    return run_fact(row)


@transaction.atomic
def write_script(
    *, by: UUID, plan: PlanFact, stuck_if: str, stuck_then: str, said_aloud: bool = False
) -> ScriptFact | None:
    """The line for when stuck, in the client's words. The same words again change nothing; None for none."""
    words = {"stuck_if": stuck_if.strip(), "stuck_then": stuck_then.strip()}
    if not any(words.values()):
        return None
    before = script_for(plan, plans_of([plan.pair]))
    if before and before.plan == plan.id and _same(before, words, said_aloud):
        return before
    pk, safe = uuid4(), safe_for([plan.client])
    row = Script.objects.create(
        pk=pk, clinic_id=plan.clinic, plan_id=plan.id, said_aloud=said_aloud, at=clock.now(),
        follows_id=before.id if before else None,
        **{name: safe.seal(words_place(plan.client, name, pk), text) for name, text in words.items()},
    )  # fmt: skip
    _mark(plan.clinic, by, Did.WROTE_SCRIPT, "fluency.script", pk, plan.client)
    return script_fact(row, plan.client, safe)


def _same(before: ScriptFact, words: dict[str, str], said_aloud: bool) -> bool:
    return {"stuck_if": before.stuck_if, "stuck_then": before.stuck_then} == words and (
        before.said_aloud or not said_aloud
    )


def _mark(clinic: UUID, by: UUID, did: Did, about: str, row: UUID, client: UUID) -> None:
    trail.mark(clinic=clinic, by=by, did=did, about=about, row=row, client=client)
