"""Runs and scripts as they were kept. A fixed number of questions each."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.fluency.facts import Kind, RunFact, ScriptFact
from stepwell.strategies.fluency.models import Run, Script
from stepwell.strategies.fluency.rules.script import back_from, that_holds

SENT = (
    "id", "number", "level", "swapped", "first_seconds", "whole_seconds", "target_seconds", "prompts",
    "distress_before", "distress_after", "confidence", "stopped", "warmed_up", "at",
)  # fmt: skip
WORDS = ("stuck_if", "stuck_then")


def run_fact(row: Run) -> RunFact:
    return RunFact(
        meeting=row.meeting_id, practice=row.practice_id, kind=Kind(row.kind),
        step_seconds=tuple(row.step_seconds),
        **{name: getattr(row, name) for name in SENT},
    )  # fmt: skip


def runs_of(pair: UUID, practice: PracticeFact) -> tuple[RunFact, ...]:
    """Of one practice in any of its versions, oldest first; one question."""
    same = {"practice__slug": practice.slug, "practice__clinic": practice.clinic}
    return _facts(Run.objects.filter(pair=pair, **same))


def kept_runs(pairs: Iterable[UUID]) -> tuple[RunFact, ...]:
    """Everything these pairs ever rehearsed; one question."""
    return _facts(Run.objects.filter(pair__in=list(pairs)))


def _facts(rows: QuerySet[Run]) -> tuple[RunFact, ...]:
    return tuple(run_fact(row) for row in rows.order_by("at", "number", "pk"))


def words_place(client: UUID, column: str, script: UUID) -> Place:
    return Place(client, "fluency.script", column, script)


def script_for(plan: PlanFact, every: Iterable[PlanFact] = ()) -> ScriptFact | None:
    """The line that holds for a plan: its own, else, among `every`, of one that it follows; two questions."""
    return scripts_for([plan], every)[plan.id]


def scripts_for(plans: Sequence[PlanFact], every: Iterable[PlanFact] = ()) -> dict[UUID, ScriptFact | None]:
    """The same for many plans of one client; two questions."""
    known = list(every)
    lines = {plan.id: back_from(plan, known) for plan in plans}
    ids = {plan for line in lines.values() for plan in line}
    found = scripts_of(plans[0].client, ids) if plans else []
    return {plan: that_holds(found, line) for plan, line in lines.items()}


def scripts_of(client: UUID, plans: Iterable[UUID]) -> list[ScriptFact]:
    """Every script of these plans of one client, oldest first; two questions, one when there is none."""
    rows = list(Script.objects.filter(plan__in=list(plans)).order_by("at", "pk"))
    safe = safe_for([client]) if rows else Safe({})
    return [script_fact(row, client, safe) for row in rows]


def script_fact(row: Script, client: UUID, safe: Safe) -> ScriptFact:
    words = {name: safe.open(words_place(client, name, row.pk), getattr(row, name)) for name in WORDS}
    return ScriptFact(
        id=row.pk, plan=row.plan_id, said_aloud=row.said_aloud, at=row.at, follows=row.follows_id, **words
    )
