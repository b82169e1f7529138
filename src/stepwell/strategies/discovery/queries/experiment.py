"""Self-experiments, opened. A fixed number of questions each; the caller asks `access` first."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.discovery.facts.experiment import (
    OTHER,
    Asks,
    ExperimentFact,
    ExperimentTerms,
    TodaysWay,
    Way,
)
from stepwell.strategies.discovery.models import DrawnDay, Experiment, ExperimentShown, NeededDaily, Otherwise
from stepwell.strategies.discovery.queries.place import place_of

OPEN = ExperimentShown.objects.filter(withdrawn_at=None)


def experiments_of(client: UUID) -> list[ExperimentFact]:
    """Every experiment of a client, newest first; four questions."""
    return _facts(Experiment.objects.filter(client=client))


def experiment_of(client: UUID, pk: UUID) -> ExperimentFact | None:
    """An experiment of this client; None for anybody else's."""
    return next(iter(_facts(Experiment.objects.filter(client=client, pk=pk))), None)


def shown_experiments(client: UUID) -> list[ExperimentFact]:
    """Only what the client shows; nothing tells that there are others."""
    return _facts(Experiment.objects.filter(client=client, pk__in=OPEN.values("experiment")))


def _facts(rows: QuerySet[Experiment]) -> list[ExperimentFact]:
    told = rows.annotate(
        practice=F("plan__practice__slug"), shared=Exists(OPEN.filter(experiment=OuterRef("pk")))
    )
    found: list[Any] = list(told.order_by("-made_at", "pk"))
    if not found:
        return []
    safe, ids = safe_for({row.client_id for row in found}), [row.pk for row in found]
    drawn, other = _days(DrawnDay.objects.filter(experiment__in=ids).order_by("day")), _others(ids)
    return [_fact(row, safe, drawn.get(row.pk, {}), other.get(row.pk, {})) for row in found]


def _others(ids: list[UUID]) -> dict[UUID, dict[date, Way]]:
    return _days(Otherwise.objects.filter(experiment__in=ids).order_by("at", "pk"))


def _days(rows: Iterable[Any]) -> dict[UUID, dict[date, Way]]:
    """By experiment and day; of several the last."""
    kept: dict[UUID, dict[date, Way]] = {}
    for row in rows:
        kept.setdefault(row.experiment_id, {})[row.day] = Way(row.way)
    return kept


def _fact(row: Any, safe: Safe, drawn: dict[date, Way], other: dict[date, Way]) -> ExperimentFact:
    terms = ExperimentTerms(*_words(row, safe), Asks(row.asks), row.days)
    return ExperimentFact(
        row.pk, row.clinic_id, row.client_id, row.plan_id, row.practice, terms, row.seed, drawn,
        row.made_at, other, row.stopped_on, row.shared,
    )  # fmt: skip


def _words(row: Any, safe: Safe) -> tuple[str, str]:
    a, b = (
        safe.open(place_of(row.client_id, "experiment", way, row.pk), getattr(row, way)) for way in ("a", "b")
    )
    return a, b


def drawn_for(client: UUID, day: date) -> QuerySet[DrawnDay]:
    return DrawnDay.objects.filter(experiment__client=client, day=day, experiment__stopped_on=None)


def way_of(client: UUID, day: date) -> TodaysWay | None:
    """What was drawn for one day; no other day is even read. One question, and the keys when there is one."""
    last = Otherwise.objects.filter(experiment=OuterRef("experiment"), day=day).order_by("-at", "-pk")
    told = (
        drawn_for(client, day)
        .select_related("experiment")
        .annotate(practice=F("experiment__plan__practice__slug"), taken=Subquery(last.values("way")[:1]))
    )
    row: Any = told.order_by("-experiment__made_at").first()
    if row is None:
        return None
    words = dict(zip(Way, _words(row.experiment, safe_for([client])), strict=True))
    drawn, taken = Way(row.way), Way(row.taken or row.way)
    return TodaysWay(row.experiment_id, row.practice, words[taken], words[OTHER[taken]], drawn, taken)


def needed_daily(plans: Iterable[UUID]) -> set[UUID]:
    """Those of these plans that a therapist said are needed every day."""
    rows = NeededDaily.objects.filter(plan__in=list(plans), withdrawn_at=None)
    return set(rows.values_list("plan", flat=True))
