"""Plans with their words opened and their true last day worked out. A fixed number of questions each."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery

from stepwell.ground.library import queries as library
from stepwell.ground.library.facts import PracticeFact, Size
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.ground.plan.models import Ending, Plan
from stepwell.ground.plan.rules import line_from, runs_on
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for

WORDS = ("why", "cue", "place")


def words_place(client: UUID, column: str, plan: UUID) -> Place:
    return Place(client, "plan.plan", column, plan)


def with_ends(rows: QuerySet[Plan]) -> QuerySet[Plan]:
    """Rows that also know when a later plan took over and when they were let go of."""
    later = (
        Plan.objects.filter(follows=OuterRef("pk"))
        .values("follows")
        .annotate(first=Min("starts"))
        .values("first")
    )
    let_go = Ending.objects.filter(plan=OuterRef("pk")).values("last_day")
    return rows.select_related("pair").annotate(taken_over=Subquery(later), let_go=Subquery(let_go))


def last_day(row: Any) -> date | None:
    """Of a row from `with_ends`, which knows two days more than the table."""
    taken_over = row.taken_over and row.taken_over - timedelta(1)
    known = [day for day in (row.ends, row.let_go, taken_over) if day]
    return min(known) if known else None


def as_facts(rows: Iterable[Plan]) -> list[PlanFact]:
    """Two more questions: the keys of the clients and the practices."""
    rows = list(rows)
    safe = safe_for([row.pair.client_id for row in rows])
    practices = library.by_ids({row.practice_id for row in rows})
    return [_as_fact(row, safe, practices[row.practice_id]) for row in rows]


def _as_fact(row: Plan, safe: Safe, practice: PracticeFact) -> PlanFact:
    client = row.pair.client_id
    words = {w: safe.open(words_place(client, w, row.pk), getattr(row, w)) for w in WORDS}
    shape = Shape(
        size=Size(row.size), days_a_week=row.days_a_week, weekdays=frozenset(row.weekdays),
        at_time=row.at_time, importance=row.importance, readiness=row.readiness, confidence=row.confidence,
        **words,
    )  # fmt: skip
    return PlanFact(
        row.pk, row.clinic_id, row.pair_id, client, practice, shape, row.starts, last_day(row), row.made_at,
        row.follows_id,
    )  # fmt: skip


def plans_of(pairs: Iterable[UUID]) -> list[PlanFact]:
    """Every plan these pairs ever made, oldest first; three questions."""
    rows = with_ends(Plan.objects.filter(pair__in=list(pairs)))
    return as_facts(rows.order_by("starts", "made_at"))


def in_open_pairs(ids: Iterable[UUID]) -> dict[UUID, PlanFact]:
    """Those of these plans whose pair goes on; three questions."""
    rows = with_ends(Plan.objects.filter(pk__in=set(ids), pair__ended=None))
    return {plan.id: plan for plan in as_facts(rows)}


def lines(ids: Iterable[UUID]) -> dict[UUID, tuple[UUID, ...]]:
    """Each of these plans with those that go on with its practice, as after a pause; one question."""
    ids = set(ids)
    pairs = Plan.objects.filter(pk__in=ids).values("pair")
    rows = Plan.objects.filter(pair__in=pairs, practice=F("follows__practice")).order_by("made_at", "pk")
    after = dict(rows.values_list("follows", "pk"))
    return {pk: line_from(pk, after) for pk in ids}


def often_agreed(therapist: UUID) -> dict[str, int]:
    """By the slug of a practice, how many of this therapist's clients ever agreed on it. No client's own."""
    rows = Plan.objects.filter(pair__therapist=therapist, practice__owner=None)
    return dict(rows.values_list("practice__slug").annotate(many=Count("pair", distinct=True)))


def running_on(pairs: Iterable[UUID], day: date) -> list[PlanFact]:
    """The plans in force on a day; three questions."""
    rows = with_ends(Plan.objects.filter(pair__in=list(pairs), starts__lte=day)).filter(_not_over(day))
    return [plan for plan in as_facts(rows.order_by("starts", "made_at")) if runs_on(plan, day)]


def _not_over(day: date) -> Q:
    still = Q(ends=None) | Q(ends__gte=day)
    kept = Q(let_go=None) | Q(let_go__gte=day)
    return still & kept & (Q(taken_over=None) | Q(taken_over__gt=day))
