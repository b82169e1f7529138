"""Rituals with their words opened, and the days of their cues. A fixed number of questions each."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery

from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.ritual.facts import CueDayFact, RitualFact, RitualTerms, Verdict
from stepwell.strategies.ritual.models import CueDay, Ritual, Tried

WORDS = ("cue", "place", "first_step", "gesture")


def words_place(client: UUID, column: str, ritual: UUID) -> Place:
    return Place(client, "ritual.ritual", column, ritual)


def rituals_of(plans: Iterable[UUID]) -> list[RitualFact]:
    """Every ritual of these plans, oldest first; one question, and one for keys when there are some."""
    return as_facts(Ritual.objects.filter(plan__in=list(plans)))


def as_facts(found: QuerySet[Ritual]) -> list[RitualFact]:
    last = Tried.objects.filter(ritual=OuterRef("pk")).order_by("-at", "-pk").values("verdict")[:1]
    told = found.annotate(client=F("plan__pair__client"), verdict=Subquery(last))
    rows: list[Any] = list(told.order_by("made_at", "pk"))
    safe = safe_for({row.client for row in rows}) if rows else Safe({})
    return [_as_fact(row, safe) for row in rows]


def _as_fact(row: Any, safe: Safe) -> RitualFact:
    words = {w: safe.open(words_place(row.client, w, row.pk), getattr(row, w)) for w in WORDS}
    return RitualFact(
        id=row.pk, clinic=row.clinic_id, plan=row.plan_id, client=row.client,
        terms=RitualTerms(anchor=row.anchor, **words), trial_starts=row.trial_starts,
        trial_ends=row.trial_ends, made_at=row.made_at, follows=row.follows_id,
        verdict=Verdict(row.verdict) if row.verdict else None,
    )  # fmt: skip


def cue_days(plans: Iterable[UUID]) -> list[CueDayFact]:
    """What was noted about the cues of these plans, oldest first; one question."""
    rows = CueDay.objects.filter(plan__in=list(plans)).order_by("day", "pk")
    return [CueDayFact(*row) for row in rows.values_list("ritual", "plan", "day", "came", "minutes")]


def cue_day(plan: UUID, day: date) -> CueDayFact | None:
    row = CueDay.objects.filter(plan=plan, day=day)
    found = row.values_list("ritual", "plan", "day", "came", "minutes").first()
    return CueDayFact(*found) if found else None
