"""What a client feared or hoped before a practice, and what became of it. The caller asks `access` first."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.discovery.facts.asked import Came, ExpectedFact
from stepwell.strategies.discovery.models import Became, Expected, RealDanger
from stepwell.strategies.discovery.queries.place import place_of


def expected_by(client: UUID) -> list[ExpectedFact]:
    """Everything a client expected, oldest first; three questions."""
    return facts(Expected.objects.filter(client=client).order_by("day", "at", "pk"))


def expected_at(client: UUID, start: UUID | None) -> ExpectedFact | None:
    """What was expected at this start; None for anybody else's, and when nothing was."""
    return next(iter(facts(Expected.objects.filter(client=client, pk=start))), None) if start else None


def facts(rows: Iterable[Expected]) -> list[ExpectedFact]:
    """Two more questions, however many."""
    found = list(rows)
    if not found:
        return []
    safe = safe_for({row.client_id for row in found})
    told = Became.objects.filter(expected__in=[row.pk for row in found]).order_by("at", "pk")
    came = {row.expected_id: Came(row.came) for row in told}
    return [
        ExpectedFact(
            row.pk, row.client_id, row.plan_id, row.day,
            safe.open(place_of(row.client_id, "expected", "words", row.pk), row.words),
            row.likely, row.feel, row.counts, row.at, came.get(row.pk),
        )
        for row in found
    ]  # fmt: skip


def last_word(expected: UUID) -> Came | None:
    """What was said last of what became of it."""
    row = Became.objects.filter(expected=expected).order_by("at", "pk").last()
    return Came(row.came) if row else None


def dangerous(plans: Iterable[UUID]) -> set[UUID]:
    """Those of these plans of which a therapist said that the danger is real."""
    rows = RealDanger.objects.filter(plan__in=list(plans), withdrawn_at=None)
    return set(rows.values_list("plan", flat=True))
