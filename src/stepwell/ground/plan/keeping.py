"""Writes the row of a plan, with its words sealed."""

from typing import Any
from uuid import UUID, uuid4

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.ground.plan.models import Plan
from stepwell.ground.plan.queries import WORDS, as_facts, with_ends, words_place
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock


def kept(*, by: UUID, client: UUID, practice: PracticeFact, shape: Shape, row: dict[str, Any]) -> PlanFact:
    """`row` says whose it is, from when, and what it follows."""
    pk, talk = uuid4(), practice.kind == "talk"
    safe = safe_for([client])
    words = {w: safe.seal(words_place(client, w, pk), getattr(shape, w)) for w in WORDS}
    Plan.objects.create(
        pk=pk, practice_id=practice.id, size=shape.size, days_a_week=0 if talk else shape.days_a_week,
        weekdays=[] if talk else sorted(shape.weekdays), at_time=shape.at_time, importance=shape.importance,
        readiness=shape.readiness, confidence=shape.confidence, made_at=clock.now(), **words, **row,
    )  # fmt: skip
    trail.mark(clinic=row["clinic_id"], by=by, did=Did.BEGAN_PLAN, about="plan.plan", row=pk, client=client)
    return as_facts(with_ends(Plan.objects.filter(pk=pk)))[0]
